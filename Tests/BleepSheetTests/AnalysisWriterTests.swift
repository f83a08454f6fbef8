import BleepCore
import BleepSheet
import Testing

@Suite struct AnalysisWriterTests {
    private func write(_ format: AnalysisFormat, showDigits: Bool = false) -> String {
        AnalysisWriter.write([Samples.analysis()], as: format, showDigits: showDigits)
    }

    @Test(arguments: AnalysisFormat.allCases.filter { ![.json, .rttm, .chapters, .webVTTChapters].contains($0) })
    func `digits are masked unless they are asked for, and with them the frequencies that give them away`(
        format: AnalysisFormat
    ) {
        let masked = write(format)
        #expect(masked.contains("•"))
        for secret in ["770", "1336", "five5"] { #expect(!masked.contains(secret)) }
        let shown = write(format, showDigits: true)
        #expect(!shown.contains("•") && shown.contains("5, 770 + 1336 Hz"))
    }

    @Test func `the text form is an aligned table`() {
        let lines = write(.text).split(separator: "\n").map { String($0) }
        #expect(lines[0] == "my calls/call \"1\".wav: 0:12.345, 8000 Hz, 2 channels, wav, mu-law")
        #expect(lines[1] == "   start       end  seconds  channel  label         detail")
        #expect(lines[2] == "0:00.000  0:01.200    1.200        0  ringing tone  400 + 450 Hz, gb or ie")
        #expect(lines.last == "0:00.010  a long silence")
    }

    @Test func `JSON keeps the order of keys and one object a line`() {
        let lines = write(.json).split(separator: "\n").map { String($0) }
        #expect(lines[1] == "  \"schema\": \"callbleep.analysis/1\",")
        #expect(
            lines[2] == "  \"source\": {\"file\":\"my calls/call \\\"1\\\".wav\",\"sampleRate\":8000,\"channels\":2,"
                + "\"frames\":98760,\"duration\":12.345},")
        #expect(
            lines[4] == "    {\"start\":0.0,\"end\":1.2,\"channel\":0,\"label\":\"ringback\",\"frequencies\":[400,450],"
                + "\"zones\":[\"gb\",\"ie\"],\"confidence\":0.972},")
        #expect(lines.contains { $0.contains("\"label\":\"dtmf\",\"digit\":\"5\"") })
    }

    @Test func `a TextGrid has a tier a channel whose intervals tile it`() {
        let text = write(.textgrid)
        #expect(
            text.hasPrefix("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = 12.345000\n"))
        #expect(text.contains("size = 3\n") && text.contains("name = \"left\"") && text.contains("name = \"right\""))
        #expect(text.contains("text = \"speech, =HYPERLINK(\"\"x\"\")\""))
        for tier in text.split(separator: "class = \"IntervalTier\"").dropFirst() {
            let pieces = tier.split(separator: "intervals [").dropFirst()
            var last = "0"
            for piece in pieces {
                let values = piece.split(separator: "\n").map {
                    $0.split(separator: " = ").last.map { String($0) } ?? ""
                }
                #expect(values[1] == last)
                last = values[2]
            }
            #expect(last == "12.345000")
            #expect(tier.contains("intervals: size = \(pieces.count)\n"))
        }
    }

    @Test func `RTTM has ten fields a line, of speech only`() {
        let lines = write(.rttm).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0] == "SPEAKER call_\"1\" 1 1.200 2.900 <NA> <NA> channel0 <NA> <NA>")
        #expect(lines.allSatisfy { $0.split(separator: " ").count == 10 })
    }

    @Test func `several recordings in one CSV have a column for the file`() {
        let text = AnalysisWriter.write([Samples.analysis(), Samples.analysis()], as: .csv)
        #expect(text.hasPrefix("file,start,end,"))
        #expect(text.contains("\r\n\"my calls/call \"\"1\"\".wav\",0.000000,"))
    }
}
