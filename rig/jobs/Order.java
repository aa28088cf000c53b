package com.example.orders;

/** What flows through every job. */
public class Order {
  public long id;
  public int customer;
  /** Event time, ms. */
  public long time;
  public String note = "";

  @Override
  public String toString() {
    return "order " + id + " of customer " + customer;
  }
}
