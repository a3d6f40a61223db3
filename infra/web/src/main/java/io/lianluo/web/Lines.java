package io.lianluo.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a text in a request's body that it may have several lines, such as a reason or a report, and how long it may be. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Lines {

    /** A reason or a remark: some sentences. */
    int REMARK = 500;

    /** What somebody sets out in detail: a statement, a finding. */
    int STATEMENT = 2_000;

    /** A whole document: a report, a notice, minutes. */
    int DOCUMENT = 20_000;

    /** The most characters, as people count them. */
    int value();
}
