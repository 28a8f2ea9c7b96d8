package org.pregon.calendar;

import java.time.LocalDate;

/**
 * A day that something waits for.
 *
 * @param source norm or publication, empty when unknown
 * @param days calendar days left, 0 today
 * @param workingDays working days left where the office is, counted as Law 27444 does
 */
public record Countdown(String name, LocalDate on, String source, int days, int workingDays) {}
