-- accept_invitation kept the invitation in a variable called "found", which hid PL/pgSQL's own FOUND: every call failed.
-- Only its owner may replace it.
GRANT CREATE ON SCHEMA public TO variorum_system;
SET LOCAL ROLE variorum_system;
CREATE OR REPLACE FUNCTION accept_invitation(hash text) RETURNS TABLE (outcome text, project uuid) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
DECLARE
  invited "Invitation"%ROWTYPE;
  mail text;
BEGIN
  SELECT u."email" INTO mail FROM "User" u WHERE u."id" = app_user() AND u."disabledAt" IS NULL;
  IF mail IS NULL THEN RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT i.* INTO invited FROM "Invitation" i JOIN "Project" p ON p."id" = i."projectId" AND p."deletedAt" IS NULL WHERE i."tokenHash" = hash FOR UPDATE OF i;
  IF NOT FOUND THEN RETURN QUERY SELECT 'absent'::text, NULL::uuid; RETURN; END IF;
  IF invited."acceptedBy" = app_user() THEN RETURN QUERY SELECT 'member'::text, invited."projectId"; RETURN; END IF;
  IF invited."acceptedAt" IS NOT NULL OR invited."revokedAt" IS NOT NULL THEN RETURN QUERY SELECT 'absent'::text, NULL::uuid; RETURN; END IF;
  IF invited."expiresAt" < now() THEN RETURN QUERY SELECT 'expired'::text, NULL::uuid; RETURN; END IF;
  IF lower(invited."email") <> mail THEN RETURN QUERY SELECT 'other-account'::text, NULL::uuid; RETURN; END IF;
  INSERT INTO "Member" AS m ("projectId", "userId", "role") VALUES (invited."projectId", app_user(), invited."role")
    ON CONFLICT ("projectId", "userId") DO UPDATE SET "role" = greatest(m."role", excluded."role"), "leftAt" = NULL, "rev" = m."rev" + 1
    WHERE m."leftAt" IS NOT NULL OR m."role" < excluded."role";
  UPDATE "Invitation" i SET "acceptedAt" = now(), "acceptedBy" = app_user() WHERE i."projectId" = invited."projectId" AND i."id" = invited."id";
  RETURN QUERY SELECT 'accepted'::text, invited."projectId";
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM variorum_system;
