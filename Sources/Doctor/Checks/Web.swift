import Casework
import Foundation
import HTTPExchange
import Workspace

extension Examination {
  /// The web server as strangers see it.
  ///
  /// - Parameter address: the portal's address, without a path.
  /// - Returns: what was found.
  func web(at address: String) -> [Finding] {
    let site = address.hasSuffix("/") ? String(address.dropLast()) : address
    do throws(Browser.Failure) {
      let home = try Browser().visit(site + "/")
      return certificate(home, site) + self.home(home.answer, site) + headers(home.answer, site + "/")
        + (try program(site)) + (try desk(site)) + (try caching(site)) + (try wellKnown(site)) + (try shut(site))
    } catch {
      return [.unreachable(site, error)]
    }
  }

  private func certificate(_ home: Browser.Visit, _ site: String) -> [Finding] {
    guard site.hasPrefix("https:") else { return [.noTLS(site)] }
    guard let end = home.certificateEnd else { return [] }
    let days = Int(end.daysSince1970 - UTCOffset.china.date(now).daysSince1970)
    return [days < allowances.certificateDays ? .certificateEnds(end, days: days) : .certificateFine(end)]
  }

  /// What is served has to be what was built here, and not another machine's or an older site.
  private func home(_ answer: WebAnswer, _ site: String) -> [Finding] {
    guard answer.status == 200 else { return [.answers(site + "/", answer.status)] }
    let built = FileManager.default.contents(atPath: workspace.site + "/index.html").map { Array($0) }
    return [built == answer.body ? .servesTheSite(site) : .servesAnotherSite(site, workspace.site)]
  }

  private func headers(_ answer: WebAnswer, _ address: String) -> [Finding] {
    let findings = SecurityPolicy().fields.compactMap { field -> Finding? in
      guard let value = answer[field.name.text] else { return .headerMissing(field.name.text, field.value, address) }
      return value == field.value ? nil : .headerDiffers(field.name.text, value, field.value, address)
    }
    let tells = answer["Server"].map { $0.contains(where: \.isNumber) } ?? false
    let strict = address.hasPrefix("https:") && answer["Strict-Transport-Security"] == nil
    return (findings.isEmpty ? [.headersFine(address)] : findings) + (tells ? [.tellsVersion] : [])
      + (strict ? [.notStrict] : [])
  }

  private func program(_ site: String) throws(Browser.Failure) -> [Finding] {
    let address = site + "/cgi-bin/report/health"
    let answer = try Browser().visit(address).answer
    guard answer.status == 200, String(decoding: answer.body, as: UTF8.self).contains("\"status\":\"ok\"") else {
      return [.programDown(address, answer.status)]
    }
    let kept = answer["Cache-Control"] == "no-store" ? [] : [Finding.answersAreKept(address)]
    return [.programUp(address)] + kept + headers(answer, address).filter { $0.level == .wrong }
  }

  private func desk(_ site: String) throws(Browser.Failure) -> [Finding] {
    let address = site + "/cgi-bin/desk/"
    let status = try Browser().visit(address).answer.status
    // Who is not signed in is led to the page for that; where the desk is on another machine there is none.
    return [status == 404 ? .noDesk(address) : status < 400 ? .deskUp(address) : .answers(address, status)]
  }

  private func caching(_ site: String) throws(Browser.Failure) -> [Finding] {
    let page = try Browser().visit(site + "/").answer["Cache-Control"]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.site + "/assets"))?.sorted() ?? []
    let asset = try names.first.map { name throws(Browser.Failure) in
      try Browser().visit(site + "/assets/" + name).answer["Cache-Control"]
    }
    let pageIsAskedFor = page?.contains("no-cache") ?? false
    let assetIsKept = asset.map { $0?.contains("max-age") ?? false } ?? true
    return [pageIsAskedFor && assetIsKept ? .cachingFine : .cachingOff(page: page, asset: asset ?? nil)]
  }

  private func wellKnown(_ site: String) throws(Browser.Failure) -> [Finding] {
    let path = "/.well-known/security.txt"
    guard FileStatus(workspace.site + path) != nil else { return [] }
    let status = try Browser().visit(site + path).answer.status
    return [status == 200 ? .wellKnownFine(site + path) : .wellKnownHidden(site + path, status)]
  }

  /// What nobody may fetch, however the address is written.
  private func shut(_ site: String) throws(Browser.Failure) -> [Finding] {
    let paths = [
      "/var/portal.sqlite", "/../var/portal.sqlite", "/%2e%2e/var/portal.sqlite", "/var/keys/contact.private",
      "/content/portal.yaml", "/.git/config",
    ]
    var open: [String] = []
    for path in paths where try Browser().visit(site + path).answer.status < 300 { open.append(path) }
    let missing = try Browser().visit(site + "/there-is-no-such-page").answer.status
    return (open.isEmpty ? [.shutFine] : open.map { .laysOpen(site + $0) })
      + (missing == 404 ? [] : [.findsEverything(site, missing)])
  }
}
