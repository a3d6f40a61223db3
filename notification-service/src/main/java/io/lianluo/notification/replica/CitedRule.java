package io.lianluo.notification.replica;

import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.replica.Basis.Section;
import java.util.List;

/**
 * A rule of a programme, and the articles of the regulation that it follows from.
 *
 * @param section  section of the programme file in which it stands
 * @param id       its identity within the section
 * @param articles names by which the articles are cited, such as 第四条第（二）项
 */
public record CitedRule(Section section, String id, List<LocalizedText> articles) { }
