#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Designs symmetric filters: the weights with the least square of what is wrong with their response.
///
/// Frequencies are shares of the sample rate, 0 … 0.5.
enum LowPass {
    /// A stretch of frequencies and what it shall become.
    struct Band {
        let frequencies: Range<Double>
        /// The response that is wished for.
        let goal: Double
        /// How much an error counts.
        let weight: Double
    }

    /// The part of a transition's width, beside it, where errors count more: else they are greatest there.
    static let edge = 0.06
    /// How much more.
    static let edgeWeight = 15.0

    /// The amplitudes of cosines whose sum has the least weighted square of errors.
    /// - Parameters:
    ///   - orders: the cosines, cos(2π · order · frequency).
    ///   - bands: may overlap; what lies in none of them is free.
    static func amplitudes(orders: [Int], bands: [Band]) -> [Double] {
        // Normal equations: the products of cosines are cosines of sum and difference.
        let most = 2 * (orders.max() ?? 0)
        var products = [Double](repeating: 0, count: most + 1)
        var wished = products
        for band in bands {
            for order in 0...most {
                let area = band.weight * area(order: order, band.frequencies)
                products[order] += area
                wished[order] += area * band.goal
            }
        }
        let rows = orders.map { one in
            orders.map { other in (products[abs(one - other)] + products[one + other]) / 2 }
        }
        return solution(rows, orders.map { wished[$0] })
    }

    /// What cos(2π · order · frequency) adds up to over a band.
    private static func area(order: Int, _ band: Range<Double>) -> Double {
        guard order > 0 else { return band.upperBound - band.lowerBound }
        let speed = 2 * Double.pi * Double(order)
        return (sin(speed * band.upperBound) - sin(speed * band.lowerBound)) / speed
    }

    /// Solves symmetric, positive definite equations (Cholesky).
    private static func solution(_ rows: [[Double]], _ right: [Double]) -> [Double] {
        var lower = rows
        var result = right
        for row in rows.indices {
            for column in 0...row {
                var value = rows[row][column]
                for index in 0..<column { value -= lower[row][index] * lower[column][index] }
                lower[row][column] = row == column ? value.squareRoot() : value / lower[column][column]
            }
            for index in 0..<row { result[row] -= lower[row][index] * result[index] }
            result[row] /= lower[row][row]
        }
        for row in rows.indices.reversed() {
            for index in row + 1..<rows.count { result[row] -= lower[index][row] * result[index] }
            result[row] /= lower[row][row]
        }
        return result
    }
}
