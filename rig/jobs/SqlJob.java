package com.example.orders;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** A job of SQL statements. */
public final class SqlJob {
  public static void main(String[] args) {
    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
    for (String statement : args[0].split(";")) if (!statement.isBlank()) tables.executeSql(statement.strip());
  }
}
