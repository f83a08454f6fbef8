import CVectors

/// Sums of neighbouring bytes in one stretch, and where they pass a limit.
public struct NeighbourSums {
    /// The stretch that was measured last.
    public private(set) var places = 0..<0
    private let reach: Int
    private var sums: [UInt16]

    /// - Parameters:
    ///   - reach: bytes on either side that are added to one; at most 128, so that no sum overflows.
    ///   - length: of the longest stretch.
    public init(reach: Int, length: Int) {
        precondition((0...128).contains(reach))
        self.reach = reach
        sums = [UInt16](repeating: 0, count: length)
    }

    /// Measures a stretch.
    /// - Parameters:
    ///   - places: of bytes, counted from the first that has all its neighbours.
    ///   - values: begin `reach` bytes before place 0, and end as far behind the last place.
    public mutating func measure(_ places: Range<Int>, of values: Span<UInt8>) {
        precondition(
            places.lowerBound >= 0 && places.upperBound + 2 * reach <= values.count && places.count <= sums.count)
        self.places = places
        guard !places.isEmpty else { return }
        let width = 2 * reach + 1
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe values.withUnsafeBufferPointer { values in
                unsafe vectors_neighbour_sums(
                    values.baseAddress! + places.lowerBound, width, sums.baseAddress!, places.count)
            }
        }
    }

    /// The first place of the stretch from `start` on whose sum is above `limit`; its end where there is none.
    public func firstAbove(_ limit: Int, from start: Int) -> Int { first(from: start, limit, isAbove: true) }

    /// The first place whose sum is not above `limit`; the end of the stretch where there is none.
    public func firstNotAbove(_ limit: Int, from start: Int) -> Int { first(from: start, limit, isAbove: false) }

    private func first(from start: Int, _ limit: Int, isAbove: Bool) -> Int {
        precondition(places.lowerBound <= start && start <= places.upperBound)
        let skipped = start - places.lowerBound
        let count = places.count - skipped
        return unsafe sums.withUnsafeBufferPointer { sums in
            guard count > 0 else { return start }
            return unsafe start
                + vectors_first_above(sums.baseAddress! + skipped, count, UInt16(clamping: limit), isAbove)
        }
    }
}
