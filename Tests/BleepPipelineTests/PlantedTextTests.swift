import BleepAudio
import BleepCore
import BleepPipeline
import BleepSheet
import BleepTestSupport
import Glibc
import Testing

/// Promises 7 and 8: nothing but audio leaves a recording, and nothing of it is kept elsewhere.
@Suite struct PlantedTextTests {
    static let formats = [
        Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw), Call.format(.wav, .gsm610), Call.format(.wavex, .pcmS24),
        Call.format(.rf64, .pcmS16), Call.format(.w64, .pcmS16), Call.format(.aiff, .pcmS16),
        Call.format(.aiff, .muLaw),
        Call.format(.au, .muLaw), Call.format(.caf, .pcmS16), Call.format(.caf, .alac16), Call.format(.flac, .pcmS16),
        Call.format(.mpeg, .mpegLayer3), Call.format(.ogg, .vorbis), Call.format(.ogg, .opus),
    ]

    static let secret = "Quibblethorpe 0171 5550123"

    /// The secret as programs write it.
    static let encodings: [(name: String, bytes: [UInt8])] = [
        ("ASCII", Array(secret.utf8)), ("UTF-16, little endian", secret.utf16.flatMap { [UInt8($0), 0] }),
        ("UTF-16, big endian", secret.utf16.flatMap { [0, UInt8($0)] }),
    ]

    /// Parts of it that would tell enough, in every encoding.
    static let traces: [[UInt8]] = ["Quibblethorpe", "0171 5550123"].flatMap { (part: String) -> [[UInt8]] in
        [Array(part.utf8), part.utf16.flatMap { [UInt8($0), 0] }, part.utf16.flatMap { [0, UInt8($0)] }]
    }

    static func holdsTrace(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { file in
            traces.contains { trace in
                var place = 0
                // By the first letter: memchr is quick, and the tests look at a lot.
                while file.count - place >= trace.count,
                    let found = memchr(file.baseAddress! + place, Int32(trace[0]), file.count - place - trace.count + 1)
                {
                    if memcmp(found, trace, trace.count) == 0 { return true }
                    place = file.baseAddress!.distance(to: UnsafeRawPointer(found)) + 1
                }
                return false
            }
        }
    }

    @Test func `a text that is planted anywhere in a recording is nowhere in what comes out`() throws {
        let tally = PromiseTally(
            7, "texts planted in recordings, every output, sheet, temporary file and message searched")
        let everySheet: [SheetFormat] = [.json, .csv, .audacity, .webVTT, .markdown]
        var number = 0
        for format in Self.formats {
            let call = try Call(SpeechLike.samples(frames: 12_000, seed: 70), format)
            call.cue(["0.5,0.8,sensitive,"])
            let clean = call.folder.read(call.name)
            let places = Planting.places(format.container)
            for place in places {
                for encoding in Self.encodings {
                    number += 1
                    // In an ordinary run every place once, in one of the encodings.
                    if !PromiseTally.isLong, number % 3 != (number / 3) % 3 { continue }
                    let planted = place.plant(clean, encoding.bytes)
                    #expect(Self.holdsTrace(planted))
                    call.folder.write(planted, to: call.name)
                    for name in call.folder.names where name != call.name && name != "call.cues.csv" {
                        call.folder.remove(name)
                    }
                    let what = "\(format): \(place), \(encoding.name)"
                    var said: [String] = []
                    var temporary: [UInt8] = []
                    do {
                        var request = call.request
                        request.sheets = everySheet
                        request.privateSheet = call.folder.file("mine.json")
                        _ = try Redactor(message: { said.append($0) }) { progress in
                            guard progress.stage == .proving, progress.framesDone == 0 else { return }
                            temporary = PendingBytes(in: call.folder.path)?.bytes ?? []
                        }.redact(request)
                    } catch {
                        tally.add(false, "\(what): \(error)")
                        continue
                    }
                    let written = call.folder.names.filter { $0 != call.name && $0 != "call.cues.csv" }
                    let holds =
                        written.count == 7 && temporary.count > 500 && !Self.holdsTrace(temporary)
                        && written.allSatisfy {
                            !Self.holdsTrace(call.folder.read($0)) && !Self.holdsTrace(Array($0.utf8))
                        }
                        && !Self.holdsTrace(Array(said.joined().utf8))
                    tally.add(holds, "\(what): found in \(written)")
                }
            }
            #expect(places.count >= 2)
        }
        #expect(tally.report())
    }

    @Test func `what rides along in a redacted file is found`() throws {
        let tally = PromiseTally(7, "texts planted in redacted files, found by verify and never shown")
        for format in Self.formats {
            let call = try Call(SpeechLike.samples(frames: 12_000, seed: 71), format)
            call.cue(["0.5,0.8,sensitive,"])
            try call.redact()
            let clean = call.folder.read(call.outputName)
            for (index, place) in Planting.places(format.container).enumerated() {
                // The encoder's own name is the one tag that every file has, and nobody knows all encoders.
                if place.description == "the vendor" || !PromiseTally.isLong && index % 3 != 0 { continue }
                call.folder.write(place.plant(clean, Self.encodings[0].bytes), to: call.outputName)
                var text: String
                do {
                    let report = try call.verify()
                    text = "\(report.proof.findings)"
                    let isFound = report.proof.findings.contains { $0.kind == .ridesAlong }
                    tally.add(isFound && !Self.holdsTrace(Array(text.utf8)), "\(format): \(place)")
                } catch {
                    text = "\(error)"
                    tally.add(!Self.holdsTrace(Array(text.utf8)), "\(format): \(place): \(text)")
                }
            }
        }
        #expect(tally.report())
    }
}
