import BleepTestSupport
import Foundation

/// Two quiet seconds in which somebody dials: seven keys, 80 ms on and 80 ms off.
enum KeypadCall {
    static let dialled = "5550123"
    /// From the first sample of the first key to the last of the last.
    static let keys = 2_000..<2_000 + 6 * 1_280 + 640

    /// ITU-T Q.23, in hertz.
    private static let rows = [697.0, 770, 852, 941]
    private static let columns = [1_209.0, 1_336, 1_477]
    private static let keypad = ["123", "456", "789", "*0#"]

    /// A file of 16-bit samples at 8 kHz.
    static var bytes: [UInt8] {
        var samples = TestSignal.bytes(16_000).map { (Float($0) - 127.5) / 255_000 }
        for (index, key) in dialled.enumerated() {
            let row = keypad.firstIndex { $0.contains(key) }!
            let column = Array(keypad[row]).firstIndex(of: key)!
            for frame in 0..<640 {
                let turn = 2 * Double.pi * Double(frame) / 8_000
                samples[keys.lowerBound + index * 1_280 + frame] += Float(
                    0.15 * (sin(rows[row] * turn) + sin(columns[column] * turn)))
            }
        }
        return WaveFile(samples).bytes
    }
}
