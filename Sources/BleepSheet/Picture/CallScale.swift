import BleepCore

/// Where the times of a call lie in the picture.
struct CallScale {
    let sampleRate: SampleRate
    let frameCount: Int
    /// Where the call begins, in user units.
    let left: Double
    /// How long the call is, in user units.
    let width: Double

    var right: Double { left + width }

    /// Clamped to the call.
    func x(_ frame: Int) -> Double {
        frameCount == 0 ? left : left + width * Double(min(max(frame, 0), frameCount)) / Double(frameCount)
    }

    func x(_ time: Timecode) -> Double { x(sampleRate.frame(flooring: min(time, .longest))) }

    func seconds(_ frame: Int) -> String { SVGMarkup.seconds(sampleRate.time(frame)) }
}
