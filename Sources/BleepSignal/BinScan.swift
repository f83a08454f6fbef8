/// Sums and maxima over bins of a spectrum, eight at a time; every frame of a recording passes through here.
public enum BinScan {
    /// The sum of `bins`.
    public static func sum(_ power: Span<Float>, _ bins: Range<Int>) -> Float {
        precondition(bins.lowerBound >= 0 && bins.upperBound <= power.count)
        return unsafe power.withUnsafeBytes { bytes in
            var eight = SIMD8<Float>.zero
            var bin = bins.lowerBound
            while bin &+ 8 <= bins.upperBound {
                eight += unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: SIMD8<Float>.self)
                bin &+= 8
            }
            let four = eight.lowHalf + eight.highHalf
            let two = four.lowHalf + four.highHalf
            var total = two[0] + two[1]
            while bin < bins.upperBound {
                total += unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self)
                bin &+= 1
            }
            return total
        }
    }

    /// The sums of eight neighbouring ranges of bins.
    /// - Parameter edges: the first bin of each range, then the end of the last.
    public static func sums(_ power: Span<Float>, between edges: [9 of Int]) -> SIMD8<Float> {
        precondition(edges[0] >= 0 && edges[8] <= power.count)
        return unsafe power.withUnsafeBytes { bytes in
            @inline(__always) func sum(_ range: Int) -> Float {
                var bin = edges[range]
                let end = edges[range &+ 1]
                var four = SIMD4<Float>.zero
                while bin &+ 4 <= end {
                    four += unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: SIMD4<Float>.self)
                    bin &+= 4
                }
                let two = four.lowHalf + four.highHalf
                var total = two[0] + two[1]
                while bin < end {
                    total += unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self)
                    bin &+= 1
                }
                return total
            }
            return SIMD8(sum(0), sum(1), sum(2), sum(3), sum(4), sum(5), sum(6), sum(7))
        }
    }

    /// The first bin with the greatest power.
    /// - Precondition: `bins` is not empty.
    public static func strongest(_ power: Span<Float>, _ bins: Range<Int>) -> Int {
        precondition(bins.lowerBound >= 0 && bins.upperBound <= power.count && !bins.isEmpty)
        return unsafe power.withUnsafeBytes { bytes in
            var bin = bins.lowerBound
            if bins.count < fewest {
                var best = bin
                var height = unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self)
                bin &+= 1
                while bin < bins.upperBound {
                    let next = unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self)
                    if next > height { (best, height) = (bin, next) }
                    bin &+= 1
                }
                return best
            }
            var eight = SIMD8<Float>(repeating: -1)
            while bin &+ 8 <= bins.upperBound {
                let next = unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: SIMD8<Float>.self)
                eight.replace(with: next, where: next .> eight)
                bin &+= 8
            }
            var greatest: Float = -1
            let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
            for lane in 0..<4 { greatest = max(greatest, four[lane]) }
            while bin < bins.upperBound {
                greatest = max(greatest, unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self))
                bin &+= 1
            }
            bin = bins.lowerBound
            while bin &+ 8 <= bins.upperBound {
                let next = unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: SIMD8<Float>.self)
                let lanes = lanes(next .== SIMD8(repeating: greatest))
                if lanes != 0 { return bin &+ lanes.trailingZeroBitCount }
                bin &+= 8
            }
            while bin < bins.upperBound - 1,
                unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self) != greatest
            {
                bin &+= 1
            }
            return bin
        }
    }

    /// Bins from which it is worth looking at eight at a time.
    private static let fewest = 24

    /// One bit for each lane, the first the lowest.
    @inline(__always)
    static func lanes(_ mask: SIMDMask<SIMD8<Int32>>) -> UInt32 {
        let bits = SIMD8<UInt32>.zero.replacing(with: SIMD8(1, 2, 4, 8, 16, 32, 64, 128), where: mask)
        let four = bits.lowHalf | bits.highHalf
        let two = four.lowHalf | four.highHalf
        return two[0] | two[1]
    }
}
