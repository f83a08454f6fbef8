#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension AudioSource {
    /// Where two FLAC files have the same: stretches of the recordings that stand in both as frames of the very same
    /// bytes, at the same place, under the same STREAMINFO. A decoder makes the same samples of them, as it needs nothing
    /// else to decode a frame (RFC 9639 §9). Nothing is decoded to find out.
    ///
    /// Both files are walked through from their first frame to their last, by ``FLACFrames``.
    /// - Parameters:
    ///   - other: the other file.
    ///   - progress: called now and then with the frames done.
    /// - Returns: in order, none meets the next; `nil` where one of them is not FLAC as encoders write it, or their lengths
    ///   or blocks differ.
    public borrowing func sameFrames(
        as other: borrowing AudioSource, progress: (Int) -> Void
    ) throws(AudioFileError) -> [Range<Int>]? {
        guard format.container == .flac, format == other.format, damage.isEmpty, other.damage.isEmpty else {
            return nil
        }
        do throws(SystemError) {
            guard let one = try FLACFrames(file), let two = try FLACFrames(other.file),
                one.information.isLike(two.information)
            else { return nil }
            var same: [Range<Int>] = []
            while true {
                let step = try one.next()
                guard try two.next() == step else { return nil }
                switch step {
                case .unusual: return nil
                case .end: return same
                case .frame: break
                }
                let frames = one.frames(ofBlocks: one.number..<one.number + 1)
                progress(frames.upperBound)
                guard one.hasSameFrame(as: two) else { continue }
                if let last = same.last, last.upperBound == frames.lowerBound {
                    same[same.count - 1] = last.lowerBound..<frames.upperBound
                } else {
                    same.append(frames)
                }
            }
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
        }
    }
}

extension FLACStreamInfo {
    /// Whether frames mean the same under both.
    fileprivate func isLike(_ other: FLACStreamInfo) -> Bool {
        (blockFrames, hertz, channels, bits, frameCount)
            == (other.blockFrames, other.hertz, other.channels, other.bits, other.frameCount)
    }
}

extension FLACFrames {
    /// Whether both stopped at frames of the same bytes.
    fileprivate func hasSameFrame(as other: FLACFrames) -> Bool {
        unsafe withFrame { one in
            unsafe other.withFrame { two in
                unsafe one.count == two.count && memcmp(one.baseAddress!, two.baseAddress!, one.count) == 0
            }
        }
    }
}
