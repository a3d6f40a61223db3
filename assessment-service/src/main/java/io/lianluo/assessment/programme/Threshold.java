package io.lianluo.assessment.programme;

import io.lianluo.domain.LocalizedText;
import java.util.List;

/**
 * A rule over the facts about a liaison; when it holds, the authority proposes a replacement.
 *
 * @param id       identity within the programme
 * @param rule     the rule, in the language of {@link io.lianluo.rules.Rule}
 * @param reason   why a replacement follows, in words
 * @param articles names of the articles that it follows from, such as 第四条; empty where the programme cites none
 */
public record Threshold(String id, String rule, LocalizedText reason, List<LocalizedText> articles) { }
