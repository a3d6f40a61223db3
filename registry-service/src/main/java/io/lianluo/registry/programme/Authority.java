package io.lianluo.registry.programme;

/**
 * The authority that issues and interprets a programme (主管单位).
 *
 * @param unit   code of the unit that is the authority
 * @param office its office that acts, such as secretariat
 */
public record Authority(String unit, String office) { }
