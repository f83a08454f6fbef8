/// Dates of calls: ISO 8601 in its extended form.
enum CallDate {
    /// `2024-05-17`, or with a time of day behind `T` or a space: `14:03`, `14:03:21`, with `Z` or `+02:00`.
    static func isValid(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        func number(_ digits: Int) -> Int? {
            guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            let value = rest.prefix(digits).reduce(0) { $0 * 10 + Int($1) - 0x30 }
            rest = rest.dropFirst(digits)
            return value
        }
        func takes(_ signs: String) -> Bool {
            guard let first = rest.first, signs.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard let year = number(4), takes("-"), let month = number(2), takes("-"), let day = number(2) else {
            return false
        }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return false }
        if rest.isEmpty { return true }
        guard takes("T "), let hour = number(2), takes(":"), let minute = number(2), hour < 24, minute < 60 else {
            return false
        }
        if takes(":") {
            guard let second = number(2), second < 61 else { return false }
        }
        if rest.isEmpty || takes("Z") { return rest.isEmpty }
        guard takes("+-"), let hours = number(2), hours < 24, takes(":"), let minutes = number(2) else { return false }
        return minutes < 60 && rest.isEmpty
    }
}
