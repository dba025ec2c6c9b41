public import Foundation
import Synchronization

/// Which mails were handed over on disk while their mail's end had not left yet: a page of memory that is a file,
/// so that it outlives a kill at no cost of the disk.
///
/// A mark is set before the mail is written down as handed over, and taken away just before the mail's end
/// leaves. Killed in between, the server has kept nothing, and the mark says so to the next start. What was found is kept
/// until it was settled: a start that dies before it may judge hands it on. A mark of before
/// the machine's own restart says nothing, since its page may be older than the database: it is ignored.
public final class LeavingMarks: Sendable {
  /// Connections that may hold one at once.
  public static let slots = 64
  private static let bootLength = 64
  /// Marks of earlier starts that may wait to be settled.
  private static let mostKept = 1_024
  private static let width = MemoryLayout<Int64>.size
  private static let keptStart = bootLength + slots * width
  private static let size = keptStart + mostKept * width

  /// The page. Each slot is written by one thread at a time, the one that works that connection; what was
  /// found is written before anybody holds a mark, and then under a lock. Only a later start reads the page.
  private struct Page: @unchecked Sendable {
    let start: UnsafeMutableRawPointer
  }

  private let page: Page
  /// Marks that stood when this was opened, until they are ``settled()``: positive for first mails, negative for
  /// reminders.
  public var found: [Int64] { kept.withLock { $0 } }

  private let kept: Mutex<[Int64]>

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
    let places = (0..<Self.slots).map { Self.bootLength + $0 * Self.width }
    let keptPlaces = (0..<Self.mostKept).map { Self.keptStart + $0 * Self.width }
    var marks: [Int64] = []
    if known == boot {
      for place in keptPlaces + places {
        let id = start.load(fromByteOffset: place, as: Int64.self)
        if id != 0, !marks.contains(id), marks.count < Self.mostKept { marks.append(id) }
      }
    }
    // Kept before they are taken away: a kill in between finds them twice, which is once.
    for (number, place) in keptPlaces.enumerated() {
      start.storeBytes(of: number < marks.count ? marks[number] : 0, toByteOffset: place, as: Int64.self)
    }
    atomicMemoryFence(ordering: .sequentiallyConsistent)
    for place in places { start.storeBytes(of: 0, toByteOffset: place, as: Int64.self) }
    start.copyMemory(from: boot, byteCount: Self.bootLength)
    kept = Mutex(marks)
  }

  /// What was found has been judged.
  public func settled() {
    kept.withLock { kept in
      for number in kept.indices {
        page.start.storeBytes(of: 0, toByteOffset: Self.keptStart + number * Self.width, as: Int64.self)
      }
      kept = []
    }
  }

  deinit { munmap(page.start, Self.size) }

  public func set(_ id: Int64, slot: Int) { store(id, slot) }

  public func clear(slot: Int) { store(0, slot) }

  private func store(_ id: Int64, _ slot: Int) {
    precondition((0..<Self.slots).contains(slot), "There are \(Self.slots) slots.")
    page.start.storeBytes(of: id, toByteOffset: Self.bootLength + slot * Self.width, as: Int64.self)
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
