package io.lianluo.assessment.programme;

import io.lianluo.domain.LocalizedText;

/**
 * A rule over the facts about a liaison; when it holds, the authority proposes a replacement.
 *
 * @param id     identity within the programme
 * @param rule   the rule, in the language of {@link io.lianluo.rules.Rule}
 * @param reason why a replacement follows, in words
 */
public record Threshold(String id, String rule, LocalizedText reason) { }
