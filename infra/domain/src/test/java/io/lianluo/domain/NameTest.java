package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

    @ParameterizedTest
    @CsvSource({
        "张　三, 张三", "张  三, 张三", "张\u00A0三, 张三", "阿依努尔·买买提, 阿依努尔•买买提", "阿依努尔·买买提, 阿依努尔・买买提", "阿依努尔·买买提, 阿依努尔．买买提",
        "阿依努尔·买买提, 阿依努尔.买买提", "阿依努尔·买买提, 阿依努尔‧买买提", "阿依努尔·买买提, 阿依努尔∙买买提", "阿依努尔·买买提, 阿依努尔･买买提", "阿依努尔·买买提, 阿依努尔 · 买买提",
        "Li Lei, LI  LEI", "Ｌｉ Ｌｅｉ, Li Lei", "O’Brien, O'Brien", "Anne‐Marie, anne-marie", "示例（安徽）有限公司, 示例(安徽)有限公司", "二〇一八, 二○一八",
        "示例\uE863, 示例䶮", "龴\uE81E, 龴龴", "示例\uE831, 示例\uD845\uDDD7", "隣\uF9F1, 隣隣", "葛\uDB40\uDD00, 葛", "ｱﾘﾏ, アリマ", "示例 A 座, 示例A座"})
    void areTheSame(String one, String other) {
        assertThat(Name.same(one, other)).isTrue();
        assertThat(Name.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"张三, 张叁", "李磊, 李雷", "Li Lei, Lilei", "阿依努尔·买买提, 阿依努尔买买提", "二〇一八, 二O一八", "𠮷, 吉", "葉, 叶", "1 1, 11"})
    void areNotTheSame(String one, String other) {
        assertThat(Name.same(one, other)).isFalse();
    }
}
