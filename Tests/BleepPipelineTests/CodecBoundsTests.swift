import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc
import Testing

@testable import BleepPipeline

/// The bounds of the proof hold what codecs do; docs/promises.md has the table.
@Suite struct CodecBoundsTests {
    /// A format and a bit rate to come near to.
    struct Case: Sendable, CustomStringConvertible {
        var format: AudioFormat
        var kilobits: Int?
        var description: String { "\(format)" + (kilobits.map { ", \($0) kbit/s" } ?? "") }
    }

    static let usual: [Case] =
        EveryFormatTests.formats.filter { !$0.isLossless && $0.channels == 1 }.map { Case(format: $0) }
        + [
            Case(format: Call.format(.wav, .pcmS16)), Case(format: Call.format(.wav, .pcmU8)),
            Case(format: Call.format(.wav, .muLaw)), Case(format: Call.format(.wav, .aLaw)),
            Case(format: Call.format(.mpeg, .mpegLayer3), kilobits: 8),
            Case(format: Call.format(.ogg, .opus, hertz: 16_000), kilobits: 8),
            Case(format: Call.format(.ogg, .vorbis, channels: 2), kilobits: 16),
        ]

    /// What ffmpeg writes.
    static let foreign: [Case] =
        ForeignMaker.canRun
        ? [
            Case(format: Call.format(.mpeg4, .aac, hertz: 16_000), kilobits: 32),
            Case(format: Call.format(.asf, .windowsMedia, hertz: 16_000), kilobits: 32),
            Case(format: Call.format(.wav, .g722, hertz: 16_000)),
            Case(format: Call.format(.wav, .g726)),
        ] : []

    private static let foreignRates: [Case] =
        ForeignMaker.canRun
        ? [8_000, 16_000, 44_100].flatMap { hertz in
            [1, 2].flatMap { channels in
                [16, 32, 64].flatMap { kilobits in
                    [
                        Case(format: Call.format(.mpeg4, .aac, hertz: hertz, channels: channels), kilobits: kilobits),
                        Case(
                            format: Call.format(.asf, .windowsMedia, hertz: hertz, channels: channels),
                            kilobits: kilobits),
                    ]
                }
            }
        } : []

    /// Everything that was measured for the table.
    static let all: [Case] =
        usual + foreign + foreignRates
        + [8_000, 16_000, 44_100, 48_000].flatMap { hertz in
            [1, 2].flatMap { channels in
                [SampleEncoding.mpegLayer3, .vorbis, .opus].flatMap { encoding -> [Case] in
                    let format = Call.format(
                        encoding == .mpegLayer3 ? .mpeg : .ogg, encoding, hertz: hertz, channels: channels)
                    guard format.canWrite else { return [] }
                    return [8, 16, 24, 32, 64].map { Case(format: format, kilobits: $0 * channels) }
                }
            }
        }

    static func measure(_ item: Case, seeds: Range<UInt64>) throws -> CodecMeasurement {
        var measurement = CodecMeasurement()
        let hertz = item.format.sampleRate.hertz
        for seed in seeds {
            let speech = (0..<item.format.channels).map {
                SpeechLike.samples(frames: 8 * hertz, hertz: hertz, seed: seed * 100 + UInt64($0))
            }
            try measurement.add(
                SpeechLike.interleaved(speech), item.format, bitsPerSecond: item.kilobits.map { $0 * 1_000 })
        }
        return measurement
    }

    @Test(arguments: usual + foreign)
    func `what an encoding does to covers and speech stays within its bounds`(item: Case) throws {
        let measured = try Self.measure(item, seeds: 1..<2)
        let bounds = CodecBounds(item.format.encoding)
        let quantized = bounds.span.floorDBFS + 18
        #expect(measured.residual <= max(bounds.span.residualDB, quantized))
        #expect(measured.spread <= bounds.span.levelSpreadDB)
        #expect(measured.silence <= bounds.span.silenceDBFS)
        #expect(measured.noise >= (bounds.span.isLossy ? 0.05 : 0.9))
        #expect(measured.signalToNoise >= bounds.signalToNoise ?? 60)
    }

    @Test(arguments: usual.filter { [.gsm610, .opus].contains($0.format.encoding) })
    func `a quiet tone right behind loud speech stays within the bounds`(item: Case) throws {
        var measurement = CodecMeasurement()
        for seed in 1..<UInt64(PromiseTally.isLong ? 9 : 3) {
            let speech = SpeechLike.samples(
                frames: 8 * item.format.sampleRate.hertz, hertz: item.format.sampleRate.hertz, seed: 700 + seed,
                dBFS: -8)
            guard item.format.channels == 1 else { return }
            try measurement.add(
                speech, item.format, bitsPerSecond: item.kilobits.map { $0 * 1_000 }, levelDBFS: -26)
        }
        let bounds = CodecBounds(item.format.encoding).span
        #expect(measurement.residual <= bounds.residualDB && measurement.spread <= bounds.levelSpreadDB)
    }

    /// Prints the rows of the table: `CALLBLEEP_MEASURE=1 swift test --filter CodecBoundsTests`.
    @Test(.enabled(if: getenv("CALLBLEEP_MEASURE") != nil))
    func `the table of docs promises`() throws {
        func text(_ value: Double) -> String {
            abs(value) > 150 ? "–" : "\((value * 10).rounded() / 10)".replacing("-", with: "−")
        }
        for item in Self.all {
            let measured = try Self.measure(item, seeds: 1..<4)
            print(
                "| \(item) | \(text(measured.residual)) | \(text(measured.spread)) | \(text(measured.silence)) "
                    + "| \(text(measured.noise)) | \(text(measured.signalToNoise)) |")
        }
    }
}
