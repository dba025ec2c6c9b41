import Foundation
import Primitives
import Storage
import Testing

@testable import App

@Suite struct ServerLockTests {
  @Test func `one SQLite file has one server, by whatever name it is called`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("data.sqlite")
    let other = folder.appendingPathComponent("other.sqlite")
    try Data().write(to: file)
    try FileManager.default.createSymbolicLink(at: other, withDestinationURL: file)
    var held = try ServerLock.take(.sqlite(path: file.path))
    let refusal = #expect(throws: Refusal.self) { try ServerLock.take(.sqlite(path: other.path)) }
    #expect(refusal?.kind == .later && refusal?.key == "already_served")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path + ".lock")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(held != nil)
    held = nil
    #expect(try ServerLock.take(.sqlite(path: other.path)) != nil)
  }

  @Test func `a file that has two names has one server`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("data.sqlite")
    let other = folder.appendingPathComponent("other.sqlite")
    try Data().write(to: file)
    try FileManager.default.linkItem(at: file, to: other)
    let held = try ServerLock.take(.sqlite(path: file.path))
    let refusal = #expect(throws: Refusal.self) { try ServerLock.take(.sqlite(path: other.path)) }
    #expect(refusal?.key == "already_served" && held != nil)
  }

  @Test func `servers on one PostgreSQL lock nothing`() throws {
    #expect(try ServerLock.take(.postgres(url: "postgres://x/y")) == nil)
  }
}
