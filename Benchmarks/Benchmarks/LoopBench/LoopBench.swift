import Benchmark
import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepSignal

/// The inner loops, each over ten seconds of audio: where the time of the verbs goes.
///
/// What they cost as a whole, with its thresholds, is counted by `make costs`.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock], warmupIterations: 3, maxDuration: .seconds(2), maxIterations: 2_000)

    let telephone = SampleRate(hertz: 8_000)!
    let disc = SampleRate(hertz: 44_100)!
    // What stands in a closure before its loop is timed, too.
    let call = Material.speech(telephone)
    let discCall = Material.speech(disc)

    Benchmark("analysis of a channel, 8 kHz") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(Material.analysis(of: call, at: telephone)) }
    }
    Benchmark("analysis of a channel, 44.1 kHz") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(Material.analysis(of: discCall, at: disc)) }
    }
    Benchmark("levels, 8 kHz") { benchmark in
        for _ in benchmark.scaledIterations {
            var meter = LevelMeter(sampleRate: telephone)
            meter.consume(call.span)
            blackHole(meter.finish())
        }
    }
    for milliseconds in [32, 64, 192] {
        Benchmark("a spectrum of \(milliseconds) ms every 20 ms, 8 kHz") { benchmark in
            var transform = RealFFT(
                window: Window.hann(Window.length(seconds: Double(milliseconds) / 1_000, rate: 8_000)))
            for _ in benchmark.scaledIterations {
                for start in stride(from: 0, to: call.count - transform.size, by: 160) {
                    transform.transform(call.span, from: start)
                }
                blackHole(transform.power)
            }
        }
    }
    Benchmark("decimation from 44.1 kHz") { benchmark in
        for _ in benchmark.scaledIterations {
            var decimator = Decimator(sampleRate: disc)
            var history = SampleHistory(kept: 32_768)
            for start in stride(from: 0, to: discCall.count, by: 4_096) {
                decimator.consume(discCall.span, start..<min(start + 4_096, discCall.count), into: &history)
            }
            blackHole(history.end)
        }
    }
    Benchmark("the sound of a bleep, 8 kHz") { benchmark in
        let bleep = Bleep(
            frames: 0..<80_000, channels: ChannelSet([0]), category: .sensitive, kind: .name, origin: .cue,
            cover: .sensitive)
        let renderer = CoverRenderer(sampleRate: telephone, levelDBFS: -18, rampFrames: 40)
        var sound = [Float](repeating: 0, count: 80_000)
        for _ in benchmark.scaledIterations {
            var span = sound.mutableSpan
            renderer.render(bleep, frames: bleep.frames, into: &span)
            blackHole(sound[500])
        }
    }
    Benchmark("SHA-256 of 16-bit samples, 8 kHz") { benchmark in
        let bytes = [UInt8](repeating: 7, count: 160_000)
        for _ in benchmark.scaledIterations {
            var hash = SHA256()
            hash.update(bytes.span)
            blackHole(hash.finalize())
        }
    }
}
