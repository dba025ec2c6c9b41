import Incidents
import Primitives
import Testing

/// Hours as people type them, on a wall whose clock changes.
struct MomentReadingTests {
  private static let rome = ZoneClock(identifier: "Europe/Rome") ?? .utc

  @Test(arguments: [
    ("2026-11-23T09:05", "2026-11-23T08:05:00Z"), ("2026-11-23 09:05:30", "2026-11-23T08:05:30Z"),
    ("2026-07-01T09:05", "2026-07-01T07:05:00Z"), ("2026-11-23T09:05Z", "2026-11-23T09:05:00Z"),
    ("2026-11-23T09:05-03:30", "2026-11-23T12:35:00Z"), ("2026-03-29T03:00", "2026-03-29T01:00:00Z"),
    ("2026-10-25T03:00", "2026-10-25T02:00:00Z"), ("2026-10-25T02:30+01:00", "2026-10-25T01:30:00Z"),
  ])
  func `an hour that comes once needs no words`(_ typed: String, _ meant: String) throws {
    let moment = try MomentReading.read(typed, Self.rome)
    #expect(moment.instant.rfc3339 == meant && moment.note == nil)
  }

  @Test(arguments: ["2026-03-29T02:00", "2026-03-29T02:30", "2026-03-29T02:59:59"])
  func `an hour that the clock skips does not exist, and the words say so`(_ typed: String) throws {
    let problem = #expect(throws: IncidentProblem.self) { try MomentReading.read(typed, Self.rome) }
    #expect(
      problem?.message.it
        == "Quell'ora non esiste: il 29 mar 2026 alle 02:00 l'orologio passa alle 03:00, con l'ora legale. Scegline un'altra."
    )
    #expect(problem?.message.en.contains("on 29 Mar 2026 at 02:00 the clock goes to 03:00") == true)
    #expect(MomentReading.instant(typed, Self.rome) == nil)
  }

  @Test func `of an hour that comes twice the first is meant, and the words say how to write the second`() throws {
    let moment = try MomentReading.read("2026-10-25T02:30", Self.rome)
    #expect(moment.instant.rfc3339 == "2026-10-25T00:30:00Z")
    #expect(
      moment.note?.it
        == "Il 25 ott 2026 le 02:30 vengono due volte: è intesa la prima, con l'ora legale (UTC+2). "
        + "La seconda (UTC+1) si scrive 2026-10-25T02:30+01:00.")
    #expect(moment.note?.en.contains("The second (UTC+1) is written 2026-10-25T02:30+01:00.") == true)
    let other = try MomentReading.read("2026-10-25T02:30+01:00", Self.rome)
    #expect(other.instant.seconds == moment.instant.seconds + 3_600)
  }

  @Test(arguments: ["", "2026-02-30T10:00", "2026-11-23T24:00", "2026-11-23", "oggi", "2026-11-23T09:05+25:00"])
  func `what is no moment is refused`(_ typed: String) {
    #expect(throws: IncidentProblem.momentWrong) { try MomentReading.read(typed, Self.rome) }
  }
}
