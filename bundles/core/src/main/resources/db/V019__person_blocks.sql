-- Records of persons that are hidden from use, why, and until when they were. Kept after they are shown again.
CREATE TABLE core_person_block (
  id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind          VARCHAR(60)   NOT NULL,
  record_id     BIGINT        NOT NULL,
  person        VARCHAR(254)  NOT NULL,
  reason        VARCHAR(1000) NOT NULL,
  blocked_by    VARCHAR(120)  NOT NULL,
  blocked_at    TIMESTAMP     NOT NULL,
  lifted_by     VARCHAR(120),
  lifted_at     TIMESTAMP,
  lifted_reason VARCHAR(1000)
);
CREATE INDEX core_person_block_record ON core_person_block (kind, record_id);
