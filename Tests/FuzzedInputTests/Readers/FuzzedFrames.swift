@testable import BleepAudio

/// The walk over the frames of a FLAC file, of which a redaction copies those that no bleep touches.
enum FuzzedFrames {
    static func violation(_ bytes: [UInt8]) -> String? {
        // A fuzzer does not guess checksums: without right ones it would never get behind the first frame.
        walkViolation(bytes) ?? walkViolation(withChecksums(bytes))
    }

    private static func walkViolation(_ bytes: [UInt8]) -> String? {
        guard !bytes.isEmpty, let file = FuzzedAudio.recording(bytes) else { return nil }
        do throws(SystemError) {
            guard let frames = try FLACFrames(file) else { return nil }
            var walked: [UInt8] = []
            while true {
                switch try frames.next() {
                case .frame:
                    let frame = frames.withFrame { Array($0) }
                    if let fault = violation(of: frame, number: frames.number) { return fault }
                    walked += frame
                case .end: return bytes.suffix(walked.count).elementsEqual(walked) ? nil : "frames that are not those"
                case .unusual: return walked.count <= bytes.count ? nil : "more than there is"
                }
                guard frames.number < frames.count else { return "more frames than the file has" }
            }
        } catch {
            return "a file that is there cannot be read: \(error.number)"
        }
    }

    private static func violation(of frame: [UInt8], number: Int) -> String? {
        frame.withUnsafeBytes { bytes in
            guard let header = FLACFrameHeader(bytes), header.number == number else { return "a frame out of turn" }
            guard FLACChecksum.crc16(bytes) == 0 else { return "a frame with a wrong checksum" }
            guard header.renumbered(bytes, as: number) == frame else { return "a frame that differs from itself" }
            // The largest number that a frame can have takes the most bytes.
            for other in [0, 0x7f, 0x80, number + 1, 1 << 36 - 1] {
                let moved = header.renumbered(bytes, as: other)
                let isWhole = moved.withUnsafeBytes {
                    FLACFrameHeader($0)?.number == other && FLACChecksum.crc16($0) == 0
                }
                guard isWhole,
                    moved.suffix(frame.count - header.size).dropLast(2)
                        == frame.suffix(frame.count - header.size).dropLast(2)
                else { return "a frame that another number breaks" }
            }
            return nil
        }
    }

    /// Wherever a header could stand its checksum is made right, and so is that of the frame before it.
    private static func withChecksums(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        var start: Int?
        var place = 0
        while place + 1 < bytes.count {
            guard bytes[place] == 0xff, bytes[place + 1] & 0xfe == 0xf8, let header = header(bytes[place...]) else {
                place += 1
                continue
            }
            bytes.replaceSubrange(place..<place + header.count, with: header)
            if let start { close(&bytes, start..<place) }
            start = place
            place += header.count
        }
        if let start { close(&bytes, start..<bytes.count) }
        return bytes
    }

    /// The header at the start of `bytes` with the checksum that makes it one.
    private static func header(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        for size in 6...FLACFrameHeader.largestSize where size <= bytes.count {
            var trial = Array(bytes.prefix(size))
            trial[size - 1] = trial.withUnsafeBytes { FLACChecksum.crc8($0, count: size - 1) }
            if trial.withUnsafeBytes({ FLACFrameHeader($0) })?.size == size { return trial }
        }
        return nil
    }

    private static func close(_ bytes: inout [UInt8], _ frame: Range<Int>) {
        guard frame.count > FLACFrameHeader.largestSize + FLACChecksum.size else { return }
        let end = frame.upperBound - FLACChecksum.size
        let checksum = bytes[frame.lowerBound..<end].withUnsafeBytes { FLACChecksum.crc16($0) }
        bytes[end] = UInt8(checksum >> 8)
        bytes[end + 1] = UInt8(truncatingIfNeeded: checksum)
    }
}
