import Glibc

/// Waits for what other processes do.
public enum Eventually {
    /// Looks again and again for up to a minute: a busy machine may let a process wait for seconds.
    /// - Returns: whether `condition` came true.
    public static func holds(_ condition: () -> Bool) -> Bool {
        for _ in 0..<3_000 {
            if condition() { return true }
            usleep(20_000)
        }
        return condition()
    }
}
