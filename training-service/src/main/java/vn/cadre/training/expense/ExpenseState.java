package vn.cadre.training.expense;

/** Whether an expense counts. */
public enum ExpenseState {
  RECORDED,
  ANNULLED
}
