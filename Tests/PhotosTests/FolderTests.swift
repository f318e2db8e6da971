import Foundation
import Photos
import Testing

@Suite("The folder of photographs")
struct FolderTests {
  let decoder: Decoder
  let folder: PhotoFolder
  let path: String

  init() throws {
    decoder = try Decoder()
    path = decoder.folder + "/photos"
    folder = PhotoFolder(path)
  }

  @Test("keeps files under names that nobody can guess, for its own user only, and gives them back")
  func kept() throws {
    var random = SeededGenerator(1)
    let file = try Picture().jpeg()
    let kept = try #require(folder.keep([file, file], using: &random))
    #expect(Set(kept.map(\.name)).count == 2 && kept.allSatisfy { $0.name.utf8.count == 36 })
    #expect(kept.allSatisfy { $0.width == 64 && $0.height == 32 && $0.bytes == file.count })
    #expect(folder.read(kept[0].name) == file)
    let mode = try FileManager.default.attributesOfItem(atPath: path + "/" + kept[0].name)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    folder.remove([kept[0].name])
    #expect(folder.read(kept[0].name) == nil)
  }

  @Test("no other name is ever part of a path")
  func names() throws {
    try Data("secret".utf8).write(to: URL(fileURLWithPath: decoder.folder + "/secret"))
    for name in ["../secret", "", ".", "a.jpg", String(repeating: "g", count: 32) + ".jpg"] {
      #expect(folder.read(name) == nil && folder.receive(as: name) == nil)
    }
    folder.remove(["../secret"])
    #expect(FileManager.default.fileExists(atPath: decoder.folder + "/secret"))
  }

  @Test("is swept of what nothing refers to, but not of what may just be coming in")
  func swept() throws {
    var random = SeededGenerator(2)
    let file = try Picture().jpeg()
    let kept = try #require(folder.keep([file, file], using: &random))
    let incoming = try #require(folder.receive(as: PhotoFolder.name(using: &random)))
    #expect(incoming.append(file[...]) && incoming.finish())
    let now = Int64(Date().timeIntervalSince1970)
    #expect(folder.sweep(keeping: [], changedBefore: now - 60) == 0)
    #expect(folder.sweep(keeping: [kept[0].name], changedBefore: now + 60) == 2)
    #expect(folder.read(kept[0].name) == file && folder.read(kept[1].name) == nil)
    #expect(!FileManager.default.fileExists(atPath: incoming.path))
  }

  @Test("keeps all or none")
  func none() throws {
    var random = SeededGenerator(3)
    #expect(folder.keep([try Picture().jpeg(), [1, 2, 3]], using: &random) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["incoming"])
  }
}
