import BleepCore
import BleepTestSupport
import Testing

@testable import BleepSheet

@Suite struct PublicSheetTests {
    @Test func `no form of the public sheet holds a keypad digit, its frequencies or its detail`() {
        for format in SheetFormat.allCases {
            for sheet in [Samples.sheet(), Samples.sheet(analysed: false)] {
                let text = SheetWriter.write(sheet, as: format)
                for secret in ["digit\"", "five5", "770", "1336", "852", "1477", "\"5\"", "\"9\""] {
                    #expect(!text.contains(secret), "\(format): \(secret)")
                }
            }
        }
    }

    @Test(arguments: 1...20) func `every redaction is a bleep of its own, and everything else stays as it was`(
        seed: UInt64
    ) {
        let sheet = Samples.random(seed: seed)
        for (channel, timeline) in (sheet.timelines ?? []).enumerated() {
            #expect(timeline.segments.first?.frames.lowerBound == 0)
            #expect(timeline.segments.last?.frames.upperBound == sheet.source.frames)
            for bleep in sheet.redactions where bleep.channels.contains(channel) {
                let segment = timeline.segment(at: bleep.frames.lowerBound)
                #expect(segment?.frames == bleep.frames)
                #expect(segment?.label == .bleep && segment?.detail == bleep.kind.rawValue)
                #expect(segment?.frequencies == (bleep.cover.hertz.map { [$0] } ?? []))
            }
            #expect(timeline.segments.allSatisfy { $0.digit == nil })
        }
        #expect(PublicPainting.painted(sheet.timelines ?? [], bleeps: sheet.redactions) == sheet.timelines)
    }

    @Test func `the CSV is what a person opens in a spreadsheet, and runs nothing there`() {
        let text = SheetWriter.write(Samples.sheet(), as: .csv)
        let lines = text.split(separator: "\r\n").map { String($0) }
        #expect(lines[0] == "start,end,duration,channel,label,detail")
        #expect(lines[1] == "0.000000,1.200000,1.200000,0,ringback,\"400 + 450 Hz, gb or ie\"")
        #expect(lines.contains("6.000000,7.240000,1.240000,1,bleep,\"440 Hz, phone\""))
        #expect(lines.contains("7.500000,8.000000,0.500000,0,bleep,\"660 Hz, profanity\""))
        #expect(lines.contains("1.500000,2.250000,0.750000,,note,'=cmd() (about this time) #threat #übergabe"))
        #expect(
            lines.contains {
                $0.hasSuffix(",speech,\"'=HYPERLINK(\"\"x\"\")\"") || $0.hasSuffix(",speech,'=HYPERLINK(\"x\")")
            })
        let bare = SheetWriter.write(Samples.sheet(analysed: false), as: .csv).split(separator: "\r\n")
        // The header, a row for every redaction and channel, two notes and a finding.
        #expect(bare.count == 1 + 5 + 2 + 1)
    }

    @Test(arguments: ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "  =1", "＝1"])
    func `a cell that a spreadsheet would run begins with an apostrophe`(cell: String) {
        let text = CSVCell.text(cell)
        #expect(text.hasPrefix("'") || text.hasPrefix("\"'"))
        #expect(CSVCell.text("a" + cell).contains("'") == false)
    }

    @Test func `labels and WebVTT keep to one line a label, and markup is text`() {
        let labels = SheetWriter.write(Samples.sheet(), as: .audacity).split(separator: "\n")
        #expect(labels.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 3 })
        #expect(labels.contains("6.000000\t7.240000\tbleep (left), 440 Hz, phone"))
        #expect(labels.contains("1.500000\t2.250000\t=cmd() (about this time) #threat #übergabe"))
        let vtt = SheetWriter.write(Samples.sheet(), as: .webVTT)
        #expect(
            vtt.hasPrefix("WEBVTT\n\n00:00:00.000 --> 00:00:01.200\nringing tone (left), 400 + 450 Hz, gb or ie\n\n"))
        #expect(vtt.contains("note: he laughs &lt;here&gt; --&gt; | &amp; goes on"))
        for block in vtt.split(separator: "\n\n").dropFirst() {
            let lines = block.split(separator: "\n")
            #expect(lines.count == 2)
            let times = lines[0].split(separator: " --> ")
            #expect(times.count == 2 && times[0] < times[1])
        }
    }

    @Test func `the Markdown tells the call in order, with a table of what is hidden`() {
        let text = SheetWriter.write(Samples.sheet(), as: .markdown)
        let lines = text.split(separator: "\n").map { String($0) }
        #expect(lines[0] == "# The \"refund\" &lt;desk&gt; &amp; co")
        #expect(lines.contains("- Number shown: +1 (646) 555-0143") && lines.contains("- Claims: Windows; a bank"))
        #expect(lines[1].hasPrefix("The call lasts 0:12 (8000 Hz, stereo, wav, mu-law). 3 stretches are hidden, 1.8 "))
        #expect(lines.contains("| phone number | 440 Hz   |     1 |     1.2 |"))
        #expect(lines.contains("| swearing     | 660 Hz   |     1 |     0.5 |"))
        let told = lines.drop { $0 != "## What happens" }
        let times = told.compactMap { line in line.hasPrefix("| 0:") ? String(line.dropFirst(2).prefix(4)) : nil }
        #expect(times == times.sorted() && times.count >= 7)
        #expect(told.contains { $0.contains("keypad") })
        #expect(told.contains { $0.contains("*he laughs &lt;here&gt; --&gt; \\| &amp; goes on*") })
    }

    @Test(arguments: SheetFormat.allCases) func `a sheet of forty thousand segments is written in linear time`(
        format: SheetFormat
    ) {
        func sheet(_ count: Int) -> SheetDocument {
            let segments = (0..<count).map {
                Segment(frames: $0 * 100..<($0 + 1) * 100, label: $0 % 2 == 0 ? .speech : .busy, frequencies: [425])
            }
            let bleeps = stride(from: 0, to: count, by: 10).map { Samples.bleep($0 * 100..<$0 * 100 + 50) }
            return SheetDocument(
                tool: nil, source: Samples.recording(channels: 2, frames: count * 100), output: nil, options: nil,
                redactions: bleeps,
                timelines: Array(repeating: Timeline(frameCount: count * 100, painting: segments), count: 2),
                coverage: nil,
                proof: nil)
        }
        let small = sheet(5_000)
        let large = sheet(40_000)
        let few = ThreadTime.measure { _ = SheetWriter.write(small, as: format) }
        let many = ThreadTime.measure { _ = SheetWriter.write(large, as: format) }
        // Eight times as much; quadratic work would take 64 times as long.
        #expect(many < few * 32 + .milliseconds(200))
    }
}
