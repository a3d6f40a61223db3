package io.lianluo.reporting.regime;

/**
 * A report duty as one version of its programme states it.
 *
 * @param version the version
 * @param duty    the duty
 */
public record DutyRule(ProgrammeVersion version, ReportDuty duty) { }
