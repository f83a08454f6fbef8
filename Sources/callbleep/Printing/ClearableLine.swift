/// A line of progress that makes room for what is said.
protocol ClearableLine {
    func clear()
}
