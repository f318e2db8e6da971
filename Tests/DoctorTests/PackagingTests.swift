import Foundation
import Testing
import Workspace

@testable import Doctor

@Suite("The Debian package")
struct PackagingTests {
  private let folder = SickPortal.root + "/packaging"

  private func names(_ suffix: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder + "/systemd").filter { $0.hasSuffix(suffix) })
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  }

  @Test("the site made from the shipped configuration is one that nginx takes, with nothing left to fill in")
  func site() throws {
    let made = try #require(Tool(path: folder + "/nginx-site").run([SickPortal.root + "/docs/deploy/nginx.conf"]))
    var site = String(decoding: made.output, as: UTF8.self)
    #expect(made.code == 0 && !site.contains("@HOST@") && !site.contains("@WORKSPACE@") && !site.contains("@PORT@"))
    #expect(site.contains("error_log /var/log/huiyin/error.log crit;") && site.contains("root /var/lib/huiyin/public;"))
    let portal = try SickPortal()
    for path in ["/var/log/huiyin", "/run/huiyin"] {
      try portal.write("run/.keep", "")
      site = site.replacingOccurrences(of: path, with: portal.workspace.path + "/run")
    }
    try portal.write("nginx.conf", "pid \(portal.workspace.path)/run/pid;\nevents {}\nhttp {\n\(site)}\n")
    let tried = try #require(
      Tool(path: "/usr/sbin/nginx").run(["-t", "-q", "-e", "/dev/null", "-c", portal.workspace.path + "/nginx.conf"]))
    // Who is not root may not listen on port 80, which is asked last.
    #expect(tried.code == 0 || tried.errors.contains("bind()"), "\(tried.errors)")
  }

  @Test("every timer has its service, and all that is to be started is started and stopped")
  func units() throws {
    let timers = try names(".timer")
    let services = try names(".service")
    #expect(timers.count == 6)
    for timer in timers { #expect(services.contains(timer.replacingOccurrences(of: ".timer", with: ".service"))) }
    for script in ["postinst", "prerm", "postrm"] {
      let text = try read("debian/" + script)
      for unit in timers.union(["huiyin-cgi.socket"]) { #expect(text.contains(unit), "\(unit) in \(script)") }
    }
    for service in services {
      let text = try read("systemd/" + service)
      #expect(
        text.contains("ReadWritePaths=/var/lib/huiyin/var") && text.contains("RestrictAddressFamilies="), "\(service)")
    }
  }

  @Test("what residents reported is removed by no script")
  func keeps() throws {
    for script in ["prerm", "postrm"] {
      let removing = try read("debian/" + script).split(separator: "\n").filter { $0.contains("rm -r") }
      #expect(!removing.contains { $0.contains("/var/lib/huiyin") || $0.contains("backups") }, "\(removing)")
    }
    #expect(try #require(Tool(path: "/bin/sh").run(["-n", folder + "/debian/postinst"])).code == 0)
  }
}
