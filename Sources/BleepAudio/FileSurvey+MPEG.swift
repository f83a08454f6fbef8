extension FileSurvey {
    /// Walks the frames of an MPEG audio stream: each header right behind the frame before it, as many frames as the
    /// Xing or Info tag promises, the last one whole. libsndfile 1.2.0 reads over most of that without a word.
    mutating func walkMPEG(_ file: RecordingFile, from start: Int, to limit: Int? = nil) throws(SystemError) {
        let end = limit ?? file.size
        var window = FileWindow(file)
        guard let first = MPEGFrameHeader(try window.bytes(at: start, count: MPEGFrameHeader.size)) else { return }
        guard let firstBytes = first.frameBytes else {
            // Nothing says where such frames end, so nothing can be said about holes between them.
            unsupported = "MPEG audio of a free bit rate"
            isRefused = true
            return
        }
        let tagged = try taggedFrames(first, &window, at: start)
        var offset = start
        // The tag has a frame of its own, which holds no audio.
        var count = tagged == nil ? 0 : -1
        var isCut = false
        var hasJunkAtEnd = false
        while offset < end {
            let header = MPEGFrameHeader(try window.bytes(at: offset, count: MPEGFrameHeader.size))
            if let header, header.continues(first), let bytes = header.frameBytes {
                guard offset + bytes <= end else {
                    isCut = true
                    break
                }
                count += 1
                offset += bytes
                continue
            }
            if try isTrailer(&window, at: offset, end: end) { break }
            // Eleven bits are soon found in anything; mpg123 would search it for more and say so on standard error.
            if limit == nil, tagged == nil, count < 2, offset < start + 2 * firstBytes {
                isRefused = true
                return
            }
            guard let next = try nextFrame(like: first, &window, from: offset + 1, end: end) else {
                hasJunkAtEnd = true
                break
            }
            let frame = max(0, count) * first.frames
            damage.append(
                AudioDamage(kind: .hole, frame: frame, detail: "bytes that belong to no frame after frame \(frame)"))
            offset = next
        }
        let present = max(0, count) * first.frames
        if let tagged {
            if tagged > count { cutShort(promised: tagged * first.frames, present: present) }
            // The tag itself may be counted.
            if count > tagged + 1 {
                damage.append(
                    AudioDamage(
                        kind: .hole, frame: tagged * first.frames,
                        detail: "more than it promised after frame \(tagged * first.frames) (joined files)"))
            }
        } else if isCut || hasJunkAtEnd {
            damage.append(
                AudioDamage(
                    kind: .cutShort, frame: present,
                    detail: isCut ? "the last of its MPEG frames is cut" : "it ends in bytes that belong to no frame"))
        }
        audioBytes = offset - start
        view.window = view.window.lowerBound..<max(offset, min(end, start + firstBytes))
        if tagged == nil {
            // mpg123 guesses the length by the file's size and the first frame; whatever is beyond is never read.
            // It is told a size that makes the guess large enough, and the frames counted here decide.
            promisedFrames = present
            let lead = start - view.window.lowerBound
            view.statedLength = max(view.window.count, lead + (count + 2) * (firstBytes + 1))
        }
    }

    /// Frames that the tag in the first frame promises; `nil` without a tag or without a number in it.
    private func taggedFrames(
        _ first: MPEGFrameHeader, _ window: inout FileWindow, at offset: Int
    ) throws(SystemError) -> Int? {
        guard first.layer == 3 else { return nil }
        let tag = Array(try window.bytes(at: offset + first.infoOffset, count: 12))
        if tag.starts(with: "Xing".utf8) || tag.starts(with: "Info".utf8) {
            return tag.count == 12 && tag[7] & 1 != 0 ? Int(ByteOrder.big.uint32(tag, at: 8)) : nil
        }
        // Fraunhofer's tag always stands 32 bytes behind the header; its frame count is 14 bytes into it.
        let other = Array(try window.bytes(at: offset + MPEGFrameHeader.size + 32, count: 18))
        return other.starts(with: "VBRI".utf8) ? Int(ByteOrder.big.uint32(other, at: 14)) : nil
    }

    /// Whether nothing but tags and padding follows.
    private func isTrailer(_ window: inout FileWindow, at offset: Int, end: Int) throws(SystemError) -> Bool {
        let bytes = try window.bytes(at: offset, count: min(end - offset, 1 << 14))
        let magics = ["TAG", "APETAGEX", "LYRICSBEGIN", "3DI"]
        return magics.contains { bytes.starts(with: $0.utf8) } || bytes.allSatisfy { $0 == 0 }
    }

    /// Where the stream goes on: two frames in a row, or one that ends with the file.
    private func nextFrame(
        like first: MPEGFrameHeader, _ window: inout FileWindow, from start: Int, end: Int
    ) throws(SystemError) -> Int? {
        var offset = start
        while let place = try window.firstOffset(of: [0xff], from: offset), place < end {
            if let header = MPEGFrameHeader(try window.bytes(at: place, count: MPEGFrameHeader.size)),
                header.continues(first), let bytes = header.frameBytes
            {
                let follower = MPEGFrameHeader(try window.bytes(at: place + bytes, count: MPEGFrameHeader.size))
                if place + bytes == end || follower?.continues(first) == true { return place }
            }
            offset = place + 1
        }
        return nil
    }
}
