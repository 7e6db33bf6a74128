package org.pueankru.demo;

import java.util.List;

/** The eight learning areas of the core curriculum, early childhood and learner development. */
enum LearningArea {
    THAI("thai", "ภาษาไทย", "ภาษาไทย"),
    MATHEMATICS("mathematics", "คณิตศาสตร์", "คณิต"),
    SCIENCE("science", "วิทยาศาสตร์", "วิทย์"),
    SOCIAL_STUDIES("social-studies", "สังคมศึกษา", "สังคม"),
    HEALTH_PE("health-pe", "สุขศึกษา", "สุขศึกษาและพลศึกษา"),
    ARTS("arts", "ศิลปะ", "ศิลปะ"),
    CAREERS("careers", "การงานอาชีพ", "การงาน"),
    FOREIGN_LANGUAGES("foreign-languages", "ภาษาต่างประเทศ", "ภาษาอังกฤษ"),
    EARLY_CHILDHOOD("early-childhood", "ปฐมวัย", "ปฐมวัย"),
    LEARNER_DEVELOPMENT("learner-development", "กิจกรรมพัฒนาผู้เรียน", "กิจกรรมพัฒนาผู้เรียน");

    private final String code;
    private final String officialName;
    private final String everydayName;

    LearningArea(String code, String officialName, String everydayName) {
        this.code = code;
        this.officialName = officialName;
        this.everydayName = everydayName;
    }

    /** The code used in catalogue records. */
    String code() {
        return code;
    }

    /** What the subject is called in titles, the official name first. */
    List<String> subjectNames() {
        return List.of(officialName, everydayName);
    }
}
