//! Where a row could go next: opportunity, complementarity, entry and exit.
