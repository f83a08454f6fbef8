/// Sums and maxima over bins of a spectrum, eight at a time; every frame of a recording passes through here.
public enum BinScan {
    /// The sum of `bins`.
    public static func sum(_ power: Span<Float>, _ bins: Range<Int>) -> Float {
        precondition(bins.lowerBound >= 0 && bins.upperBound <= power.count)
        return unsafe power.withUnsafeBytes { bytes in
            var eight = SIMD8<Float>.zero
            var bin = bins.lowerBound
            while bin + 8 <= bins.upperBound {
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

    /// The first bin with the greatest power.
    /// - Precondition: `bins` is not empty.
    public static func strongest(_ power: Span<Float>, _ bins: Range<Int>) -> Int {
        precondition(bins.lowerBound >= 0 && bins.upperBound <= power.count && !bins.isEmpty)
        return unsafe power.withUnsafeBytes { bytes in
            var eight = SIMD8<Float>(repeating: -1)
            var bin = bins.lowerBound
            while bin + 8 <= bins.upperBound {
                let next = unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: SIMD8<Float>.self)
                eight.replace(with: next, where: next .> eight)
                bin &+= 8
            }
            var greatest: Float = -1
            for lane in 0..<8 { greatest = max(greatest, eight[lane]) }
            while bin < bins.upperBound {
                greatest = max(greatest, unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self))
                bin &+= 1
            }
            bin = bins.lowerBound
            while bin < bins.upperBound - 1,
                unsafe bytes.loadUnaligned(fromByteOffset: bin &* 4, as: Float.self) != greatest
            {
                bin &+= 1
            }
            return bin
        }
    }
}
