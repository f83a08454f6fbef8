/// A part of a recording as libsndfile is to see it.
///
/// What is read is noted by blocks at fixed places, so that every pass over a recording notes the same blocks and a file
/// that was changed in between is known by its bytes.
final class VirtualInput: VirtualFile {
    private static let blockSize = FileBlocks.size

    private let file: RecordingFile
    private let view: FileView
    private let takesNote: Bool
    private var block = [UInt8](repeating: 0, count: blockSize)
    /// What of the file is in ``block``.
    private var loaded = 0..<0
    /// Where the last reading past ``block`` ended, and the checksum of what it had of its last block.
    private var begun = (end: 0, checksum: UInt64(0))

    /// - Parameter takesNote: whether what is read has to agree with what other passes read.
    init(file: RecordingFile, view: FileView, takesNote: Bool = true) {
        self.file = file
        self.view = view
        self.takesNote = takesNote
    }

    override var length: Int { view.length }

    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let start = view.window.lowerBound + position
        let wanted = min(buffer.count, view.window.upperBound - start)
        guard wanted > 0 else { return unsafe readPadding(into: buffer) }
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        do throws(SystemError) {
            let count = unsafe try fill(part, from: start)
            for patch in view.patches { unsafe patch.apply(to: part, startingAt: start) }
            position += count
            return count
        } catch {
            failure = failure ?? error
            return 0
        }
    }

    /// - Returns: bytes that are there; fewer than asked for at the end of the file only.
    private func fill(_ buffer: UnsafeMutableRawBufferPointer, from start: Int) throws(SystemError) -> Int {
        var done = 0
        while done < buffer.count {
            let place = start + done
            let wanted = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            if !loaded.contains(place), wanted.count >= Self.blockSize,
                place % Self.blockSize == 0 || place == begun.end
            {
                let passed = unsafe try pass(wanted, from: place)
                guard passed > 0 else { break }
                done += passed
                continue
            }
            if !loaded.contains(place) { try load(place / Self.blockSize * Self.blockSize) }
            guard loaded.contains(place) else { break }
            let part = place..<min(place + wanted.count, loaded.upperBound)
            unsafe block.withUnsafeBytes { bytes in
                let source = unsafe UnsafeRawBufferPointer(
                    rebasing: bytes[part.lowerBound - loaded.lowerBound..<part.upperBound - loaded.lowerBound])
                unsafe UnsafeMutableRawBufferPointer(rebasing: wanted[..<part.count]).copyMemory(from: source)
            }
            done += part.count
        }
        return done
    }

    /// Reads to where it is wanted, from the start of a block or from where the last such reading ended.
    /// - Returns: bytes read; fewer than asked for at the end of the file only.
    private func pass(_ buffer: UnsafeMutableRawBufferPointer, from start: Int) throws(SystemError) -> Int {
        let wanted = min(buffer.count, file.size - start)
        guard wanted > 0 else { return 0 }
        let count = unsafe try file.read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: start)
        guard takesNote else { return count }
        var place = start
        while place < start + count {
            let end = min(start + count, (place / Self.blockSize + 1) * Self.blockSize)
            let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[place - start..<end - start])
            let earlier = place % Self.blockSize == 0 ? 0 : begun.checksum
            begun = unsafe (end, earlier &+ file.checksum(of: part, at: place))
            file.note(begun.checksum, upTo: end)
            place = end
        }
        return count
    }

    private func load(_ offset: Int) throws(SystemError) {
        loaded = 0..<0
        let count = try file.read(into: &block, at: offset)
        // What a growing file had not when it was opened is none of ours.
        loaded = offset..<min(offset + count, max(offset, file.size))
        guard takesNote, !loaded.isEmpty else { return }
        let known = loaded.count
        let checksum = unsafe block.withUnsafeBytes {
            unsafe file.checksum(of: UnsafeRawBufferPointer(rebasing: $0[..<known]), at: offset)
        }
        file.note(checksum, upTo: loaded.upperBound)
    }

    /// Zeros, where the library was told that there is more than there is.
    private func readPadding(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, view.length - position)
        guard count > 0 else { return 0 }
        for index in 0..<count { unsafe buffer[index] = 0 }
        position += count
        return count
    }
}
