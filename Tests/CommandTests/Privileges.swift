import Foundation
import Testing

/// Permissions do not hold for root; this takes from a command what makes it so.
enum Privileges {
    /// The beginning of a command line under which permissions hold; empty for ordinary users.
    ///
    /// Cancels the test where root cannot give up its rights.
    static func without() throws -> [String] {
        guard geteuid() == 0 else { return [] }
        let wrapper = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
        guard Product.finds("setpriv"), try CommandRun(["--version"], in: "/", through: wrapper).status == 0 else {
            try Test.cancel("root may read everything, and setpriv does not work here")
        }
        return wrapper
    }
}
