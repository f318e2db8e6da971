# Two commands matter: `make demo` runs a portal, `make test` proves it.

PREFIX ?= /usr/local
DESTDIR ?=
PORT ?= 8080
SEED ?= 1
SWIFT ?= swift
VENV ?= .build-venv
VERSION ?= 0.1.0

RELEASE = .build/release
HUIYIN = $(RELEASE)/huiyin

.PHONY: demo test bench pictures faults fuzz release install deb lint clean prepare prepare-tests

demo: release
	@scripts/demo "$(HUIYIN)" "$(PORT)" "$(SEED)"

test: prepare-tests
	@scripts/check-imports
	@$(SWIFT) package resolve >/dev/null 2>&1 || $(SWIFT) package resolve
	@HUIYIN_PYTHON="$(abspath $(VENV))/bin/python3" $(SWIFT) test

bench: release prepare-tests
	@scripts/install-packages bench
	@$(SWIFT) build --configuration release --quiet --product measure
	@Benchmarks/run

# The pictures of pages in README.md and docs/, taken anew.
pictures: release prepare-tests
	@"$(VENV)/bin/python3" scripts/pictures "$(HUIYIN)"

release: prepare
	@echo "building (the first time takes some minutes)"
	@$(SWIFT) package resolve >/dev/null 2>&1 || $(SWIFT) package resolve
	@$(SWIFT) build --configuration release --quiet --product huiyin
	@# The linker warns of name look-ups in a static executable, which the program never makes.
	@for program in report-cgi desk-cgi photo-decoder; do \
	  $(SWIFT) build --configuration release --quiet --product $$program 2>.build/link.log || { cat .build/link.log >&2; exit 1; }; \
	done

prepare:
	@scripts/install-packages run

prepare-tests:
	@scripts/install-packages test
	@scripts/python-tools "$(VENV)"

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/lib/huiyin/cgi-bin" "$(DESTDIR)$(PREFIX)/share/huiyin"
	install -m 755 "$(HUIYIN)" "$(DESTDIR)$(PREFIX)/bin/huiyin"
	install -m 755 "$(RELEASE)/report-cgi" "$(DESTDIR)$(PREFIX)/lib/huiyin/cgi-bin/report"
	install -m 755 "$(RELEASE)/desk-cgi" "$(DESTDIR)$(PREFIX)/lib/huiyin/cgi-bin/desk"
	install -m 755 "$(RELEASE)/photo-decoder" "$(DESTDIR)$(PREFIX)/lib/huiyin/photo-decoder"
	cp -R site-templates "$(DESTDIR)$(PREFIX)/share/huiyin/"
	cp -R Examples/starter "$(DESTDIR)$(PREFIX)/share/huiyin/"

deb: release
	@scripts/install-packages deb
	@packaging/make-deb "$(RELEASE)" "$(VERSION)"

faults: release prepare-tests
	@rm -rf .build-faults && "$(HUIYIN)" init .build-faults >/dev/null && "$(HUIYIN)" build --workspace .build-faults >/dev/null
	@Faults/run --program "$(RELEASE)/report-cgi" --portal .build-faults
	@Faults/attacks --program "$(RELEASE)/report-cgi" --portal .build-faults

fuzz:
	@Fuzzing/run 600

lint:
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build $(VENV) public/* var/portal.sqlite* var/codes var/site-manifest* var/demo-fill*
