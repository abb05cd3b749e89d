extension Case {
  /// The first day after another on which an entry or a date of the case makes it another one; the last day if none does.
  func nextEvent(after day: CalendarDate) -> CalendarDate {
    var next = CalendarDate.latest
    func meet(_ date: CalendarDate?) {
      if let date, date > day, date < next { next = date }
    }
    /// What counts through a day changes on the day after.
    func end(_ date: CalendarDate?) {
      if let date, date >= day { meet(date.adding(days: 1)) }
    }
    meet(opened.date)
    meet(closed?.at.date)
    meet(forwarded)
    for handover in handovers {
      meet(handover.at.date)
      meet(handover.ended?.at.date)
    }
    for reception in received {
      meet(reception.at.date)
      meet(reception.ended?.at.date)
    }
    for invoice in invoices { meet(invoice.date) }
    for credit in credits { meet(credit.date) }
    for cost in costs { meet(cost.date) }
    for refund in refunds { meet(refund.date) }
    for waiver in waivers { meet(waiver.date) }
    for payment in payments { meet(payment.date) }
    for hold in holds {
      meet(hold.from)
      end(hold.until)
      meet(hold.released?.on)
    }
    for promise in promises {
      meet(promise.date)
      end(promise.until)
    }
    for plan in plans {
      meet(plan.agreed)
      for installment in plan.installments { end(installment.due) }
    }
    for settlement in settlements {
      meet(settlement.date)
      end(settlement.until)
    }
    for request in requests {
      meet(request.at.date)
      meet(request.answer?.at.date)
    }
    for attachment in attachments { meet(attachment.added?.date) }
    for entry in log {
      meet(entry.at.date)
      end(entry.deadline)
    }
    return next
  }
}
