import BleepCore

/// When the packets of a sound track are to be played.
///
/// A player waits where packets are missing (silence that was not sent, a line that broke); ffmpeg joins what it
/// decodes, so that all behind the gap is earlier in the samples than anybody heard it. A time that was read from a
/// player would then hide another place.
struct PacketTimes {
    private(set) var first: Timecode?
    private(set) var last: Timecode?
    /// Where the longest step from one packet to the next begins and how long it is.
    private(set) var gapStart = Timecode(nanoseconds: 0)
    private var gap = 0

    /// Seconds that looking at a file may take; nothing is decoded.
    private static let timeLimit = 600.0
    /// Bytes of a line of ffprobe's; a time has fewer.
    private static let longestLine = 64

    /// - Returns: `nil` where the file has no times or ffprobe did not come to its end.
    static func of(_ file: Int32, as kind: ForeignKind) -> PacketTimes? {
        var times = PacketTimes()
        var line: [UInt8] = []
        var process = FFmpeg.process(
            FFmpeg.prober,
            [
                "-hide_banner", "-v", "quiet", "-select_streams", "a:0", "-show_entries", "packet=pts_time,flags",
                "-of", "csv=p=0",
            ] + FFmpeg.input(kind),
            input: file)
        process.timeLimit = timeLimit
        process.output = .blocks { block in
            for index in 0..<block.count {
                if block[index] == UInt8(ascii: "\n") {
                    times.append(String(decoding: line, as: UTF8.self))
                    line.removeAll(keepingCapacity: true)
                } else if line.count < longestLine {
                    line.append(block[index])
                }
            }
            return true
        }
        return process.run().isSuccess && times.first != nil ? times : nil
    }

    /// - Parameter line: seconds and flags; `N/A` says nothing, and `D` is of a packet that is not played.
    mutating func append(_ line: String) {
        let fields = line.split(separator: ",")
        guard let text = fields.first, let stated = Timecode(text), !fields.dropFirst().joined().contains("D") else {
            return
        }
        // What lies before the beginning is decoded for what follows, and not played.
        let time = max(stated, Timecode(nanoseconds: 0))
        if let last, time.nanoseconds - last.nanoseconds > gap {
            gap = time.nanoseconds - last.nanoseconds
            gapStart = last
        }
        if first == nil { first = time }
        last = time
    }

    /// What is wrong where these times and the sound are not the same clock.
    /// - Parameter frames: how many were decoded.
    func damage(frames: Int, rate: SampleRate) -> AudioDamage? {
        guard let first, let last else { return nil }
        let stretch = last.nanoseconds - first.nanoseconds
        let surplus = stretch - rate.time(frames).nanoseconds
        // The last packet is sound beyond the last time.
        guard surplus > Self.tolerance(over: stretch) || -surplus > Self.tolerance(over: stretch) + Self.longestPacket
        else { return nil }
        let frame = rate.frame(flooring: Timecode(nanoseconds: gapStart.nanoseconds - first.nanoseconds))
        let milliseconds = abs(surplus) / 1_000_000
        return surplus > 0
            ? AudioDamage(
                kind: .hole, frame: frame,
                detail: "\(milliseconds) ms without sound by its time stamps, most of them after frame \(frame)")
            : AudioDamage(
                kind: .hole, detail: "its sound is \(milliseconds) ms longer than its time stamps (joined recordings?)")
    }

    /// Nanoseconds: what the edge of a cue may be moved by, and what clocks of sound cards and computers differ by.
    private static func tolerance(over stretch: Int) -> Int { 150_000_000 + stretch / 2_000 }
    /// Nanoseconds: of Opus 120 ms, of Vorbis and WMA 8192 frames at 16 kHz.
    private static let longestPacket = 512_000_000
}
