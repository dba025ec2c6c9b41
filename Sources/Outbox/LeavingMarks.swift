public import Foundation
import Synchronization

/// Which mails were handed over on disk while their mail's end had not left yet: a page of memory that is a file,
/// so that it outlives a kill at no cost of the disk.
///
/// A mark is set before the mail is written down as handed over, and taken away just before the mail's end
/// leaves. Killed in between, the server has kept nothing, and the mark says so to the next start. A mark of before
/// the machine's own restart says nothing, since its page may be older than the database: it is ignored.
public final class LeavingMarks: Sendable {
  /// Connections that may hold one at once.
  public static let slots = 64
  private static let bootLength = 64
  private static let size = bootLength + slots * MemoryLayout<Int64>.size

  /// The page. Each slot is written by one thread at a time, the one that works that connection; the rest of the page
  /// is written once, before anybody holds a mark. Only a later start reads it.
  private struct Page: @unchecked Sendable {
    let start: UnsafeMutableRawPointer
  }

  private let page: Page
  /// Marks that stood when this was opened: positive for first mails, negative for reminders.
  public let found: [Int64]

  /// Nil where the file cannot be written: then whatever was handed over counts as left.
  public init?(_ file: URL) {
    let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard ftruncate(descriptor, off_t(Self.size)) == 0,
      let start = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), start != MAP_FAILED
    else { return nil }
    page = Page(start: start)
    let boot = Self.boot
    let known = Array(UnsafeRawBufferPointer(start: start, count: Self.bootLength))
    var marks: [Int64] = []
    for slot in 0..<Self.slots {
      let place = Self.bootLength + slot * MemoryLayout<Int64>.size
      let id = start.load(fromByteOffset: place, as: Int64.self)
      if id != 0, known == boot { marks.append(id) }
      start.storeBytes(of: 0, toByteOffset: place, as: Int64.self)
    }
    start.copyMemory(from: boot, byteCount: Self.bootLength)
    found = marks
  }

  deinit { munmap(page.start, Self.size) }

  public func set(_ id: Int64, slot: Int) { store(id, slot) }

  public func clear(slot: Int) { store(0, slot) }

  private func store(_ id: Int64, _ slot: Int) {
    precondition((0..<Self.slots).contains(slot), "There are \(Self.slots) slots.")
    page.start.storeBytes(of: id, toByteOffset: Self.bootLength + slot * MemoryLayout<Int64>.size, as: Int64.self)
    atomicMemoryFence(ordering: .sequentiallyConsistent)
  }

  /// What tells one run of the machine from the next; zeros where it cannot be told, which is no run's.
  private static var boot: [UInt8] {
    let text = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/sys/kernel/random/boot_id"))) ?? Data()
    var bytes = Array(text.prefix(bootLength))
    bytes += [UInt8](repeating: 0, count: bootLength - bytes.count)
    return bytes
  }
}
