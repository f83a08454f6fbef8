/// A part of a recording as libsndfile is to see it.
///
/// It is read in whole blocks at fixed places, so that every pass over a recording reads the same blocks and a file that
/// was changed in between is known by its bytes.
final class VirtualInput: VirtualFile {
    private static let blockSize = FileBlocks.size

    private let file: RecordingFile
    private let view: FileView
    private let takesNote: Bool
    private var block = [UInt8](repeating: 0, count: blockSize)
    /// What of the file is in ``block``.
    private var loaded = 0..<0

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
            if !loaded.contains(place) {
                let passed = unsafe try pass(
                    UnsafeMutableRawBufferPointer(rebasing: buffer[done...]), from: place)
                done += passed
                if passed > 0 { continue }
                try load(place / Self.blockSize * Self.blockSize)
            }
            guard loaded.contains(place) else { break }
            let part = place..<min(start + buffer.count, loaded.upperBound)
            unsafe block.withUnsafeBytes { bytes in
                let source = unsafe UnsafeRawBufferPointer(
                    rebasing: bytes[part.lowerBound - loaded.lowerBound..<part.upperBound - loaded.lowerBound])
                unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done..<done + part.count]).copyMemory(
                    from: source)
            }
            done += part.count
        }
        return done
    }

    /// Reads the whole blocks that begin at `start` and fit into `buffer` to where they are wanted.
    /// - Returns: bytes of whole blocks; 0 where there are none.
    private func pass(_ buffer: UnsafeMutableRawBufferPointer, from start: Int) throws(SystemError) -> Int {
        let count = min(buffer.count, file.size - start) / Self.blockSize * Self.blockSize
        guard count > 0, start % Self.blockSize == 0 else { return 0 }
        let wanted = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
        // Where the file has become shorter, what is left of its last block is found when that is loaded.
        let there = unsafe try file.read(wanted, at: start) / Self.blockSize * Self.blockSize
        guard takesNote else { return there }
        for block in stride(from: 0, to: there, by: Self.blockSize) {
            unsafe file.note(
                UnsafeRawBufferPointer(rebasing: wanted[block..<block + Self.blockSize]), at: start + block)
        }
        return there
    }

    private func load(_ offset: Int) throws(SystemError) {
        loaded = 0..<0
        let count = try file.read(into: &block, at: offset)
        // What a growing file had not when it was opened is none of ours.
        loaded = offset..<min(offset + count, max(offset, file.size))
        guard takesNote else { return }
        let known = loaded.count
        unsafe block.withUnsafeBytes { unsafe file.note(UnsafeRawBufferPointer(rebasing: $0[..<known]), at: offset) }
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
