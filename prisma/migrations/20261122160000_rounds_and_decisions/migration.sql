-- Rounds with their reveal, disagreements with their decisions, and what decisions teach the codebook.
-- Disagreement and Decision were never written to before: their new columns need no defaults. The sides of a
-- disagreement are part of its row; the table of its own goes.

-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('proposed', 'final', 'superseded', 'undone');

-- DropForeignKey
ALTER TABLE "DisagreementSide" DROP CONSTRAINT "DisagreementSide_projectId_disagreementId_fkey";

-- DropForeignKey
ALTER TABLE "DisagreementSide" DROP CONSTRAINT "DisagreementSide_projectId_fkey";

-- DropForeignKey
ALTER TABLE "DisagreementSide" DROP CONSTRAINT "DisagreementSide_projectId_highlightId_fkey";

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "CategoryRule" ADD COLUMN     "rev" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Decision" DROP COLUMN "highlightId",
DROP COLUMN "supersededAt",
ADD COLUMN     "articleId" UUID NOT NULL,
ADD COLUMN     "chosenAuthorId" UUID,
ADD COLUMN     "consensus" JSONB NOT NULL,
ADD COLUMN     "consentIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "reopenReason" TEXT,
ADD COLUMN     "reopenedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reopenedBy" UUID,
ADD COLUMN     "rulingId" UUID,
ADD COLUMN     "sides" JSONB NOT NULL,
ADD COLUMN     "state" "DecisionState" NOT NULL,
ADD COLUMN     "versionId" UUID NOT NULL;

-- AlterTable
ALTER TABLE "Disagreement" ADD COLUMN     "authorIds" UUID[],
ADD COLUMN     "categoryIds" UUID[],
ADD COLUMN     "highlightIds" UUID[],
ADD COLUMN     "sides" JSONB NOT NULL,
ALTER COLUMN "roundId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Highlight" ADD COLUMN     "decisionId" UUID,
ADD COLUMN     "rulingId" UUID;

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "disagreementId" UUID;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "overlapShare" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "revealWhenSubmitted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "showNames" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "sidesMayDecide" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "rev" INTEGER NOT NULL DEFAULT 1;

-- DropTable
DROP TABLE "DisagreementSide";

-- CreateTable
CREATE TABLE "Ruling" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rule" JSONB NOT NULL,
    "articleIds" UUID[],
    "decided" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "decidedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" UUID,

    CONSTRAINT "Ruling_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "Decision_projectId_rulingId_idx" ON "Decision"("projectId", "rulingId");

-- CreateIndex
CREATE INDEX "Highlight_projectId_decisionId_idx" ON "Highlight"("projectId", "decisionId");

-- AddForeignKey
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_projectId_decisionId_fkey" FOREIGN KEY ("projectId", "decisionId") REFERENCES "Decision"("projectId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_projectId_rulingId_fkey" FOREIGN KEY ("projectId", "rulingId") REFERENCES "Ruling"("projectId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Disagreement" ADD CONSTRAINT "Disagreement_projectId_roundId_fkey" FOREIGN KEY ("projectId", "roundId") REFERENCES "Round"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_rulingId_fkey" FOREIGN KEY ("projectId", "rulingId") REFERENCES "Ruling"("projectId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Walls and grants of what is new ─────────────────────────────────────────────────────────────
SELECT guard('Ruling');
GRANT SELECT, INSERT, UPDATE, DELETE ON "Ruling" TO variorum_system;
GRANT SELECT, INSERT ON "Ruling" TO variorum_app;
GRANT UPDATE ("undoneAt", "undoneBy") ON "Ruling" TO variorum_app;
REVOKE DELETE ON "Assignment" FROM variorum_app;
GRANT UPDATE ("removedAt") ON "Assignment" TO variorum_app;
GRANT UPDATE ("rev") ON "CategoryRule" TO variorum_app;
GRANT UPDATE ("state", "consentIds", "reopenedAt", "reopenedBy", "reopenReason") ON "Decision" TO variorum_app;
GRANT UPDATE ("roundId", "sides", "authorIds", "highlightIds", "categoryIds") ON "Disagreement" TO variorum_app;
GRANT UPDATE ("revealWhenSubmitted", "sidesMayDecide", "showNames", "overlapShare") ON "Project" TO variorum_app;
ALTER TABLE "Project" ADD CONSTRAINT "Project_overlapShare_range" CHECK ("overlapShare" > 0 AND "overlapShare" <= 1);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reason_length" CHECK (length("reason") BETWEEN 1 AND 10000);
ALTER TABLE "Disagreement" ADD CONSTRAINT "Disagreement_range" CHECK ("start" >= 0 AND "end" > "start");

-- ── Who may bring a reveal about: whoever submits last, and nobody by touching the others' part ──────
-- Rounds and assignments are made by leads. The first round comes with its article, whoever brings that in; its number is taken then.
CREATE POLICY lead_begins ON "Round" AS RESTRICTIVE FOR INSERT TO variorum_app
  WITH CHECK ("number" = 1 OR "projectId" = ANY ((SELECT app_projects_as('lead'))::uuid[]));
CREATE POLICY lead_assigns ON "Assignment" AS RESTRICTIVE FOR INSERT TO variorum_app
  WITH CHECK ("projectId" = ANY ((SELECT app_projects_as('lead'))::uuid[]));
CREATE POLICY own_progress ON "Assignment" AS RESTRICTIVE FOR UPDATE TO variorum_app
  USING ("projectId" = ANY ((SELECT app_projects_as('lead'))::uuid[]) OR ("userId" = (SELECT app_user()) AND "removedAt" IS NULL))
  WITH CHECK ("projectId" = ANY ((SELECT app_projects_as('lead'))::uuid[]) OR ("userId" = (SELECT app_user()) AND "removedAt" IS NULL));
CREATE FUNCTION reveal_by_owners_wish() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  IF current_user = 'variorum_app' AND NEW."id" <> ALL (app_projects_as('owner')) THEN
    RAISE EXCEPTION 'only owners say whether rounds are revealed by themselves' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reveal_by_owners_wish BEFORE UPDATE OF "revealWhenSubmitted" ON "Project" FOR EACH ROW
  WHEN (OLD."revealWhenSubmitted" IS DISTINCT FROM NEW."revealWhenSubmitted") EXECUTE FUNCTION reveal_by_owners_wish();
REVOKE ALL ON FUNCTION reveal_by_owners_wish() FROM PUBLIC;

-- ── Every article has its first round, and a blind one is sealed from its first moment ───────────
CREATE FUNCTION article_born_sealed() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  NEW."sealed" := NEW."codingMode" = 'blind';
  RETURN NEW;
END $$;
CREATE FUNCTION article_begins_round() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO "Round" ("projectId", "id", "articleId", "number", "mode", "createdAt", "createdBy")
  VALUES (NEW."projectId", gen_random_uuid(), NEW."id", 1, NEW."codingMode", NEW."createdAt", NEW."createdBy");
  RETURN NULL;
END $$;
CREATE TRIGGER born_sealed BEFORE INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION article_born_sealed();
CREATE TRIGGER begins_round AFTER INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION article_begins_round();
-- Only variorum_system sees the rows that are there already.
SET ROLE variorum_system;
INSERT INTO "Round" ("projectId", "id", "articleId", "number", "mode", "createdAt", "createdBy")
SELECT a."projectId", gen_random_uuid(), a."id", 1, a."codingMode", a."createdAt", a."createdBy" FROM "Article" a
WHERE NOT EXISTS (SELECT FROM "Round" r WHERE r."projectId" = a."projectId" AND r."articleId" = a."id");
RESET ROLE;

-- That somebody is to code an article, or that its round was revealed, tells nothing of its coding.
DROP TRIGGER born_sealed ON "Notification";
CREATE TRIGGER born_sealed BEFORE INSERT ON "Notification" FOR EACH ROW WHEN (NEW."kind" NOT IN ('assigned', 'revealed')) EXECUTE FUNCTION born_sealed();

-- The consensus layer is the article's: where sides may decide, a later decision of theirs takes out what an earlier one wrote.
DROP POLICY own_row ON "Highlight";
CREATE POLICY own_row ON "Highlight" AS RESTRICTIVE FOR UPDATE TO variorum_app USING (
  "authorId" = (SELECT app_user())
  OR "projectId" = ANY ((SELECT app_projects_as('lead'))::uuid[])
  OR ("layer" = 'consensus' AND "projectId" = ANY ((SELECT app_projects_as('analyst'))::uuid[])
    AND EXISTS (SELECT FROM "Project" p WHERE p."id" = "Highlight"."projectId" AND p."sidesMayDecide"))
);

-- ── What compares analysts is never written while their coding is sealed ─────────────────────────
CREATE FUNCTION not_while_sealed() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  IF coalesce((SELECT a."sealed" FROM "Article" a WHERE a."projectId" = NEW."projectId" AND a."id" = NEW."articleId"), true) THEN
    RAISE EXCEPTION 'the coding of this article is sealed' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER not_while_sealed BEFORE INSERT OR UPDATE OF "kind", "state", "start", "end", "sides" ON "Disagreement" FOR EACH ROW EXECUTE FUNCTION not_while_sealed();
CREATE TRIGGER not_while_sealed BEFORE INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION not_while_sealed();

-- News of rounds, assignments, disagreements and rules is for everybody; news of coding and discussion is sealed with its article.
CREATE OR REPLACE FUNCTION event_born_sealed() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW."articleId" IS NOT NULL AND NEW."kind" !~ '^(article|round|assignment|disagreement|rule)\.' THEN
    NEW."sealed" := coalesce((SELECT a."sealed" FROM "Article" a WHERE a."projectId" = NEW."projectId" AND a."id" = NEW."articleId"), true);
  END IF;
  RETURN NEW;
END $$;

-- ── The reveal: the only thing that lifts the seal ───────────────────────────────────────────────
-- Freezes what every analyst has, and unseals all rows of the article, in the caller's transaction. A lead may; so may
-- whoever submits last, where the project reveals by itself. Answers revealed, already, forbidden or absent.
CREATE FUNCTION reveal_round(of_project uuid, of_round uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
DECLARE
  me "Role";
  by_itself boolean;
  round "Round"%ROWTYPE;
  version uuid;
  was_sealed boolean;
BEGIN
  -- Whoever writes coding holds the project's row: with it in hand, no row is on its way unsealed or unseen.
  SELECT p."revealWhenSubmitted" INTO by_itself FROM "Project" p WHERE p."id" = of_project AND p."deletedAt" IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN 'absent'; END IF;
  SELECT m."role" INTO me FROM "Member" m WHERE m."projectId" = of_project AND m."userId" = app_user() AND m."leftAt" IS NULL;
  IF NOT FOUND THEN RETURN 'absent'; END IF;
  SELECT r.* INTO round FROM "Round" r WHERE r."projectId" = of_project AND r."id" = of_round FOR UPDATE;
  IF NOT FOUND THEN RETURN 'absent'; END IF;
  IF round."revealedAt" IS NOT NULL THEN RETURN 'already'; END IF;
  IF me < 'lead' AND NOT (
    by_itself
    AND EXISTS (SELECT FROM "Assignment" s WHERE s."projectId" = of_project AND s."roundId" = of_round AND s."removedAt" IS NULL AND s."userId" = app_user())
    AND NOT EXISTS (SELECT FROM "Assignment" s WHERE s."projectId" = of_project AND s."roundId" = of_round AND s."removedAt" IS NULL AND s."submittedAt" IS NULL)
  ) THEN RETURN 'forbidden'; END IF;
  SELECT a."versionId", a."sealed" INTO version, was_sealed FROM "Article" a WHERE a."projectId" = of_project AND a."id" = round."articleId";

  INSERT INTO "BlindHighlight" ("projectId", "roundId", "highlightId", "articleId", "versionId", "authorId", "start", "end", "exact", "note", "categoryIds")
  SELECT h."projectId", of_round, h."id", h."articleId", n."versionId", h."authorId", n."start", n."end", n."exact", h."note",
    coalesce((SELECT array_agg(g."categoryId" ORDER BY g."position", g."createdAt", g."categoryId") FROM "Tag" g
      WHERE g."projectId" = h."projectId" AND g."highlightId" = h."id" AND g."deletedAt" IS NULL), '{}')
  FROM "Highlight" h JOIN "Anchor" n ON n."projectId" = h."projectId" AND n."highlightId" = h."id" AND n."versionId" = version AND n."state" <> 'gone'
  WHERE h."projectId" = of_project AND h."articleId" = round."articleId" AND h."layer" = 'analyst' AND h."deletedAt" IS NULL;

  UPDATE "Round" r SET "revealedAt" = clock_timestamp(), "revealedBy" = app_user(), "rev" = r."rev" + 1 WHERE r."projectId" = of_project AND r."id" = of_round;
  IF was_sealed THEN
    UPDATE "Article" t SET "sealed" = false, "rev" = t."rev" + 1, "updatedAt" = clock_timestamp() WHERE t."projectId" = of_project AND t."id" = round."articleId";
    UPDATE "Highlight" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
    UPDATE "Anchor" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
    UPDATE "Tag" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
    UPDATE "Thread" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
    UPDATE "Comment" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
    UPDATE "Reaction" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
    UPDATE "Notification" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
    UPDATE "Event" t SET "sealed" = false WHERE t."projectId" = of_project AND t."articleId" = round."articleId" AND t."sealed";
  END IF;
  RETURN 'revealed';
END $$;

-- Closes an article for a blind round: what was coded so far is its analysts' own again, the consensus layer stays open.
-- For leads. Answers sealed, already, revealed (its round is over: begin another), forbidden or absent.
CREATE FUNCTION seal_article(of_project uuid, of_article uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
DECLARE
  me "Role";
  round "Round"%ROWTYPE;
  was_sealed boolean;
BEGIN
  PERFORM FROM "Project" p WHERE p."id" = of_project AND p."deletedAt" IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN 'absent'; END IF;
  SELECT m."role" INTO me FROM "Member" m WHERE m."projectId" = of_project AND m."userId" = app_user() AND m."leftAt" IS NULL;
  IF NOT FOUND THEN RETURN 'absent'; END IF;
  IF me < 'lead' THEN RETURN 'forbidden'; END IF;
  SELECT a."sealed" INTO was_sealed FROM "Article" a WHERE a."projectId" = of_project AND a."id" = of_article AND a."deletedAt" IS NULL;
  IF NOT FOUND THEN RETURN 'absent'; END IF;
  IF was_sealed THEN RETURN 'already'; END IF;
  SELECT r.* INTO round FROM "Round" r WHERE r."projectId" = of_project AND r."articleId" = of_article ORDER BY r."number" DESC LIMIT 1;
  IF round."revealedAt" IS NOT NULL THEN RETURN 'revealed'; END IF;

  UPDATE "Round" r SET "mode" = 'blind', "rev" = r."rev" + 1 WHERE r."projectId" = of_project AND r."id" = round."id";
  UPDATE "Article" t SET "sealed" = true, "codingMode" = 'blind', "rev" = t."rev" + 1, "updatedAt" = clock_timestamp() WHERE t."projectId" = of_project AND t."id" = of_article;
  UPDATE "Highlight" t SET "sealed" = true WHERE t."projectId" = of_project AND t."articleId" = of_article AND t."layer" = 'analyst';
  UPDATE "Anchor" t SET "sealed" = true FROM "Highlight" h
    WHERE h."projectId" = t."projectId" AND h."id" = t."highlightId" AND h."layer" = 'analyst' AND t."projectId" = of_project AND t."articleId" = of_article;
  UPDATE "Tag" t SET "sealed" = true FROM "Highlight" h
    WHERE h."projectId" = t."projectId" AND h."id" = t."highlightId" AND h."layer" = 'analyst' AND t."projectId" = of_project AND t."articleId" = of_article;
  UPDATE "Thread" t SET "sealed" = true WHERE t."projectId" = of_project AND t."articleId" = of_article;
  UPDATE "Comment" t SET "sealed" = true WHERE t."projectId" = of_project AND t."articleId" = of_article;
  UPDATE "Reaction" t SET "sealed" = true WHERE t."projectId" = of_project AND t."articleId" = of_article;
  UPDATE "Event" t SET "sealed" = true WHERE t."projectId" = of_project AND t."articleId" = of_article
    AND t."kind" ~ '^(highlight|thread|comment|reaction)\.' AND coalesce(t."after" ->> 'layer', 'analyst') = 'analyst';
  RETURN 'sealed';
END $$;

REVOKE ALL ON FUNCTION article_born_sealed(), article_begins_round(), not_while_sealed(), reveal_round(uuid, uuid), seal_article(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reveal_round(uuid, uuid), seal_article(uuid, uuid) TO variorum_app;
GRANT CREATE ON SCHEMA public TO variorum_system;
ALTER FUNCTION reveal_round(uuid, uuid) OWNER TO variorum_system;
ALTER FUNCTION seal_article(uuid, uuid) OWNER TO variorum_system;
REVOKE CREATE ON SCHEMA public FROM variorum_system;
