extension [Int32] {
  /// The element that would stand at a position if all were sorted, found without sorting all (Hoare's selection, with the
  /// median of three to divide by). The elements change places.
  mutating func smallest(at position: Int) -> Int32 {
    var (low, high) = (0, count - 1)
    while low < high {
      let divider = medianOfThree(low, high)
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < divider { left += 1 }
        while self[right] > divider { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if position <= right {
        high = right
      } else if position >= left {
        low = left
      } else {
        break
      }
    }
    return self[position]
  }

  private func medianOfThree(_ low: Int, _ high: Int) -> Int32 {
    let (first, middle, last) = (self[low], self[low + (high - low) / 2], self[high])
    return Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
  }
}
