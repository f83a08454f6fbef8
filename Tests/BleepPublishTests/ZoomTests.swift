import BleepCore
import BleepSheet
import BleepTestSupport
import Foundation
import Testing

@testable import BleepPublish

/// What the picture of a page carries so that a part of it can be drawn larger.
struct ZoomTests {
    static let mostLetters = 65_536

    /// As long as somebody likes, with as many entries as an outline ever has.
    static func view(seconds: Double, channels: Int, segments: Int = 0, bleeps: [Bleep] = []) -> CallView {
        let frames = Pages.frames(seconds)
        var framesPerPeak = 8
        while frames / framesPerPeak >= 16_384 { framesPerPeak *= 2 }
        let count = (frames + framesPerPeak - 1) / framesPerPeak
        let every = seconds / Double(max(1, segments))
        let layers = (0..<segments).map {
            Pages.segment($0 % 90 == 0 ? .ringback : .speech, Double($0) * every, (Double($0) + 0.5) * every)
        }
        let sheet = SheetDocument(
            tool: nil,
            source: RecordingDescription(
                sampleRate: Pages.rate, channels: channels, frames: frames, container: "wav", encoding: "pcm-s16"),
            output: nil, options: nil, redactions: bleeps,
            timelines: (0..<channels).map { _ in Timeline(frameCount: frames, painting: layers) }, coverage: nil,
            proof: nil)
        let peaks = (0..<channels).map { channel in
            var random = SeededGenerator(seed: UInt64(channel) + 1)
            let heights = (0..<count).map { _ in Int8.random(in: 0...127, using: &random) }
            return Peaks(
                frameCount: frames, framesPerPeak: framesPerPeak, lowest: heights.map { -($0 / 2) }, highest: heights)
        }
        return CallView(name: "call", sheet: sheet, peaks: peaks)
    }

    static func page(_ view: CallView) -> String { CallPage(view: view, audio: .source("call.wav")).html }

    /// The outlines in a page, with the seconds behind an entry.
    static func outlines(_ page: String) -> [(step: Double, text: String)] {
        page.matches(of: /data-step="([0-9.]+)" data-outline="([^"]*)"/).map {
            (Double($0.output.1) ?? 0, String($0.output.2))
        }
    }

    /// −1 … 1.
    static func height(_ letter: UInt8) -> Double {
        let step = Double(letter) - (letter < UInt8(ascii: "a") ? 90 : 96)
        return step * abs(step) / 625
    }

    @Test(arguments: [(36_000.0, 1), (36_000, 2), (36_000, 32), (240, 1), (240, 2), (240, 5), (0.01, 1)])
    func `an outline covers its call and stays within 64 kB however long it is`(seconds: Double, channels: Int) {
        let outlines = Self.outlines(Self.page(Self.view(seconds: seconds, channels: channels)))
        #expect(outlines.count == channels)
        #expect(outlines.reduce(0) { $0 + $1.text.utf8.count } <= Self.mostLetters)
        for outline in outlines {
            let covered = Double(outline.text.utf8.count / 2) * outline.step
            #expect(covered >= seconds - 0.000_1 && covered < seconds + outline.step + 0.000_1)
            #expect(outline.text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x79).contains($0) })
        }
    }

    @Test(arguments: [1, 2])
    func `four minutes are told finely enough for single words`(channels: Int) {
        for outline in Self.outlines(Self.page(Self.view(seconds: 240, channels: channels))) {
            #expect(outline.step <= 0.02)
        }
    }

    @Test(arguments: [1, 2, 3, 7])
    func `every entry is as low and as high as the audio there`(channels: Int) throws {
        let view = Self.view(seconds: 60, channels: channels)
        let outlines = Self.outlines(Self.page(view))
        // As loud as can be: the drawing does not enlarge it.
        for (outline, peaks) in zip(outlines, view.peaks) {
            let folded = Int((outline.step * 8_000 / Double(peaks.framesPerPeak)).rounded())
            let letters = Array(outline.text.utf8)
            for entry in 0..<letters.count / 2 {
                let part = entry * folded..<min((entry + 1) * folded, peaks.count)
                let low = Double(try #require(peaks.lowest[part].min())) / 127
                let high = Double(try #require(peaks.highest[part].max())) / 127
                // Steps of square roots: the widest is at the edge.
                #expect(abs(Self.height(letters[2 * entry]) - low) <= 0.041)
                #expect(abs(Self.height(letters[2 * entry + 1]) - high) <= 0.041)
            }
        }
    }

    @Test(arguments: [400, 800, 9_000])
    func `ten hours on two channels stay below 700 kB, and the picture alone below 200 kB`(segments: Int) {
        var bleeps: [Bleep] = []
        for index in 0..<3_000 {
            bleeps.append(Pages.bleep(Double(index) * 12, Double(index) * 12 + 1, .sensitive, .name))
        }
        // Of bleeps the picture only: the list that names every one of them is as long as they are many.
        let page = Self.page(Self.view(seconds: 36_000, channels: 2, segments: segments)).utf8.count
        #expect(page < 700_000)
        let view = Self.view(seconds: 36_000, channels: 2, segments: segments, bleeps: bleeps)
        let picture = CallPage(view: view, audio: .none).drawn.utf8.count
        #expect(picture < 200_000)
        print("note ten hours, \(segments) segments: a page of \(page) bytes, a picture with 3000 bleeps of \(picture)")
    }

    @Test
    func `bleeps that lie close are apart when they are drawn larger`() {
        let bleeps = [Pages.bleep(100, 100.2, .sensitive, .name), Pages.bleep(100.5, 100.7, .sensitive, .name)]
        let view = Self.view(seconds: 240, channels: 1, bleeps: bleeps)
        let starts = CallPage(view: view, audio: .none).drawn.matches(of: /class="bleep"[^>]*data-start="([0-9.]+)"/)
        #expect(starts.map { String($0.output.1) } == ["100", "100.5"])
    }

    @Test
    func `a picture that is no page's carries no outline`() {
        #expect(!TimelineSVG.write([Self.view(seconds: 20, channels: 2)]).contains("data-outline"))
    }
}
