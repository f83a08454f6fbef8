/// Makes the length of every bleep of one channel a multiple of one length, so that it tells less of what was said.
///
/// A bleep grows at its end; where the recording or a bleep of another category is in the way there, at its start. What
/// it reaches of its own category becomes one with it. Only between two that are in the way does it keep another length.
struct LengthRounding {
    let quantum: Int
    let frameCount: Int

    /// - Parameter pieces: of one channel, in order, without overlap.
    func rounded(_ pieces: [SpanPainter.Piece]) -> [SpanPainter.Piece] {
        grownAtStart(grownAtEnd(pieces))
    }

    func isRound(_ frames: Range<Int>) -> Bool { frames.count % quantum == 0 }

    private func roundUp(_ length: Int) -> Int { (length + quantum - 1) / quantum * quantum }

    private func grownAtEnd(_ pieces: [SpanPainter.Piece]) -> [SpanPainter.Piece] {
        var result: [SpanPainter.Piece] = []
        var next = 0
        while next < pieces.count {
            var piece = pieces[next]
            next += 1
            while true {
                let lower = piece.frames.lowerBound
                var upper = min(frameCount, lower + roundUp(piece.frames.count))
                guard next < pieces.count, pieces[next].frames.lowerBound <= upper else {
                    piece.frames = lower..<upper
                    break
                }
                guard pieces[next].category == piece.category else {
                    upper = pieces[next].frames.lowerBound
                    piece.frames = lower..<upper
                    break
                }
                piece = Self.joined(piece, pieces[next])
                next += 1
            }
            result.append(piece)
        }
        return result
    }

    private func grownAtStart(_ pieces: [SpanPainter.Piece]) -> [SpanPainter.Piece] {
        var result: [SpanPainter.Piece] = []
        for piece in pieces {
            var piece = piece
            while !isRound(piece.frames) {
                let upper = piece.frames.upperBound
                let lower = max(0, upper - roundUp(piece.frames.count))
                guard let before = result.last, before.frames.upperBound >= lower else {
                    piece.frames = lower..<upper
                    break
                }
                guard before.category == piece.category else {
                    piece.frames = before.frames.upperBound..<upper
                    break
                }
                piece = Self.joined(before, piece)
                result.removeLast()
            }
            result.append(piece)
        }
        return result
    }

    /// Named for the longer of the two.
    private static func joined(_ first: SpanPainter.Piece, _ second: SpanPainter.Piece) -> SpanPainter.Piece {
        var piece = first.frames.count >= second.frames.count ? first : second
        piece.name([first.kind] + first.otherKinds + [second.kind] + second.otherKinds)
        piece.frames = first.frames.lowerBound..<max(first.frames.upperBound, second.frames.upperBound)
        return piece
    }
}
