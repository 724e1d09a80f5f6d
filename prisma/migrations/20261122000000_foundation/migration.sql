-- The foundation: every table of the design, and the walls round them.

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reader', 'analyst', 'lead', 'owner');

-- CreateEnum
CREATE TYPE "CodingMode" AS ENUM ('open', 'blind');

-- CreateEnum
CREATE TYPE "Layer" AS ENUM ('analyst', 'consensus');

-- CreateEnum
CREATE TYPE "AnchorState" AS ENUM ('exact', 'moved', 'changed', 'uncertain', 'gone');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('highlight', 'disagreement', 'category', 'article');

-- CreateEnum
CREATE TYPE "DisagreementKind" AS ENUM ('category', 'extra', 'boundary', 'missed', 'depth');

-- CreateEnum
CREATE TYPE "DisagreementState" AS ENUM ('open', 'decided', 'reopened', 'gone');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('side', 'both', 'neither', 'unclear', 'leftOpen');

-- CreateEnum
CREATE TYPE "RuleKind" AS ENUM ('use', 'avoid', 'example');

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('read', 'write');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "image" TEXT,
    "passwordHash" TEXT,
    "sessionEpoch" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "UserLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UserLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "scope" "TokenScope" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "codingMode" "CodingMode" NOT NULL DEFAULT 'open',
    "eventSeq" BIGINT NOT NULL DEFAULT 0,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedBy" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Category" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "key" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "use" TEXT NOT NULL DEFAULT '',
    "avoid" TEXT NOT NULL DEFAULT '',
    "examples" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "definitionRev" INTEGER NOT NULL DEFAULT 1,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "mergedIntoId" UUID,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "CategoryRule" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "kind" "RuleKind" NOT NULL,
    "text" TEXT NOT NULL,
    "decisionId" UUID,
    "highlightId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CategoryRule_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Article" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT NOT NULL DEFAULT '',
    "outlet" TEXT NOT NULL DEFAULT '',
    "publishedOn" DATE,
    "sourceUrl" TEXT,
    "language" TEXT NOT NULL DEFAULT 'und',
    "codingMode" "CodingMode" NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "versionId" UUID NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Article_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Version" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Original" (
    "projectId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "Original_pkey" PRIMARY KEY ("projectId","versionId")
);

-- CreateTable
CREATE TABLE "Import" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "fileName" TEXT NOT NULL DEFAULT '',
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "draft" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(3),
    "articleId" UUID,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Round" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "mode" "CodingMode" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),
    "revealedBy" UUID,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "projectId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("projectId","roundId","userId")
);

-- CreateTable
CREATE TABLE "BlindHighlight" (
    "projectId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "highlightId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "categoryIds" UUID[],

    CONSTRAINT "BlindHighlight_pkey" PRIMARY KEY ("projectId","roundId","highlightId")
);

-- CreateTable
CREATE TABLE "Highlight" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "layer" "Layer" NOT NULL DEFAULT 'analyst',
    "note" TEXT NOT NULL DEFAULT '',
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Highlight_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "projectId" UUID NOT NULL,
    "highlightId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "AnchorState" NOT NULL DEFAULT 'exact',
    "confidence" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("projectId","highlightId","versionId")
);

-- CreateTable
CREATE TABLE "Tag" (
    "projectId" UUID NOT NULL,
    "highlightId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "certainty" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "definitionRev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("projectId","highlightId","categoryId","authorId")
);

-- CreateTable
CREATE TABLE "Thread" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "articleId" UUID,
    "highlightId" UUID,
    "disagreementId" UUID,
    "categoryId" UUID,
    "authorId" UUID NOT NULL,
    "assigneeId" UUID,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedBy" UUID,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "articleId" UUID,
    "authorId" UUID NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "projectId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "emoji" TEXT NOT NULL,
    "articleId" UUID,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("projectId","commentId","authorId","emoji")
);

-- CreateTable
CREATE TABLE "Notification" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "articleId" UUID,
    "threadId" UUID,
    "commentId" UUID,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Disagreement" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "roundId" UUID,
    "kind" "DisagreementKind" NOT NULL,
    "state" "DisagreementState" NOT NULL DEFAULT 'open',
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "ownerId" UUID,
    "dueOn" DATE,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Disagreement_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "DisagreementSide" (
    "projectId" UUID NOT NULL,
    "disagreementId" UUID NOT NULL,
    "highlightId" UUID NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "DisagreementSide_pkey" PRIMARY KEY ("projectId","disagreementId","highlightId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "disagreementId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedBy" UUID NOT NULL,
    "highlightId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "projectId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "articleId" UUID,
    "authorId" UUID NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "after" JSONB NOT NULL,
    "before" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("projectId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- CreateIndex
CREATE INDEX "UserLink_userId_idx" ON "UserLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "CategoryRule_projectId_categoryId_idx" ON "CategoryRule"("projectId", "categoryId");

-- CreateIndex
CREATE INDEX "Article_projectId_createdAt_idx" ON "Article"("projectId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Version_projectId_articleId_number_key" ON "Version"("projectId", "articleId", "number");

-- CreateIndex
CREATE INDEX "Import_projectId_authorId_createdAt_idx" ON "Import"("projectId", "authorId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Round_projectId_articleId_number_key" ON "Round"("projectId", "articleId", "number");

-- CreateIndex
CREATE INDEX "Assignment_projectId_articleId_idx" ON "Assignment"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Highlight_projectId_articleId_idx" ON "Highlight"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Highlight_projectId_authorId_idx" ON "Highlight"("projectId", "authorId");

-- CreateIndex
CREATE INDEX "Anchor_projectId_versionId_start_idx" ON "Anchor"("projectId", "versionId", "start");

-- CreateIndex
CREATE INDEX "Anchor_projectId_articleId_idx" ON "Anchor"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Tag_projectId_categoryId_idx" ON "Tag"("projectId", "categoryId");

-- CreateIndex
CREATE INDEX "Tag_projectId_articleId_idx" ON "Tag"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Thread_projectId_articleId_idx" ON "Thread"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Thread_projectId_highlightId_idx" ON "Thread"("projectId", "highlightId");

-- CreateIndex
CREATE INDEX "Thread_projectId_categoryId_idx" ON "Thread"("projectId", "categoryId");

-- CreateIndex
CREATE INDEX "Comment_projectId_threadId_createdAt_idx" ON "Comment"("projectId", "threadId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_projectId_articleId_idx" ON "Comment"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Notification_projectId_userId_createdAt_idx" ON "Notification"("projectId", "userId", "createdAt");

-- CreateIndex
CREATE INDEX "Disagreement_projectId_articleId_idx" ON "Disagreement"("projectId", "articleId");

-- CreateIndex
CREATE INDEX "Disagreement_projectId_state_idx" ON "Disagreement"("projectId", "state");

-- CreateIndex
CREATE INDEX "DisagreementSide_projectId_highlightId_idx" ON "DisagreementSide"("projectId", "highlightId");

-- CreateIndex
CREATE INDEX "Decision_projectId_disagreementId_idx" ON "Decision"("projectId", "disagreementId");

-- CreateIndex
CREATE INDEX "Event_projectId_subjectId_idx" ON "Event"("projectId", "subjectId");

-- CreateIndex
CREATE INDEX "Event_projectId_articleId_idx" ON "Event"("projectId", "articleId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserLink" ADD CONSTRAINT "UserLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_projectId_parentId_fkey" FOREIGN KEY ("projectId", "parentId") REFERENCES "Category"("projectId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CategoryRule" ADD CONSTRAINT "CategoryRule_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryRule" ADD CONSTRAINT "CategoryRule_projectId_categoryId_fkey" FOREIGN KEY ("projectId", "categoryId") REFERENCES "Category"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryRule" ADD CONSTRAINT "CategoryRule_projectId_decisionId_fkey" FOREIGN KEY ("projectId", "decisionId") REFERENCES "Decision"("projectId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CategoryRule" ADD CONSTRAINT "CategoryRule_projectId_highlightId_fkey" FOREIGN KEY ("projectId", "highlightId") REFERENCES "Highlight"("projectId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Original" ADD CONSTRAINT "Original_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Original" ADD CONSTRAINT "Original_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "Version"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_projectId_roundId_fkey" FOREIGN KEY ("projectId", "roundId") REFERENCES "Round"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_projectId_userId_fkey" FOREIGN KEY ("projectId", "userId") REFERENCES "Member"("projectId", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BlindHighlight" ADD CONSTRAINT "BlindHighlight_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlindHighlight" ADD CONSTRAINT "BlindHighlight_projectId_roundId_fkey" FOREIGN KEY ("projectId", "roundId") REFERENCES "Round"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Highlight" ADD CONSTRAINT "Highlight_projectId_authorId_fkey" FOREIGN KEY ("projectId", "authorId") REFERENCES "Member"("projectId", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_projectId_highlightId_fkey" FOREIGN KEY ("projectId", "highlightId") REFERENCES "Highlight"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "Version"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_projectId_highlightId_fkey" FOREIGN KEY ("projectId", "highlightId") REFERENCES "Highlight"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_projectId_categoryId_fkey" FOREIGN KEY ("projectId", "categoryId") REFERENCES "Category"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_projectId_authorId_fkey" FOREIGN KEY ("projectId", "authorId") REFERENCES "Member"("projectId", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_highlightId_fkey" FOREIGN KEY ("projectId", "highlightId") REFERENCES "Highlight"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_disagreementId_fkey" FOREIGN KEY ("projectId", "disagreementId") REFERENCES "Disagreement"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_categoryId_fkey" FOREIGN KEY ("projectId", "categoryId") REFERENCES "Category"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_projectId_authorId_fkey" FOREIGN KEY ("projectId", "authorId") REFERENCES "Member"("projectId", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_threadId_fkey" FOREIGN KEY ("projectId", "threadId") REFERENCES "Thread"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_authorId_fkey" FOREIGN KEY ("projectId", "authorId") REFERENCES "Member"("projectId", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_projectId_authorId_fkey" FOREIGN KEY ("projectId", "authorId") REFERENCES "Member"("projectId", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_projectId_userId_fkey" FOREIGN KEY ("projectId", "userId") REFERENCES "Member"("projectId", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Disagreement" ADD CONSTRAINT "Disagreement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disagreement" ADD CONSTRAINT "Disagreement_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisagreementSide" ADD CONSTRAINT "DisagreementSide_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisagreementSide" ADD CONSTRAINT "DisagreementSide_projectId_disagreementId_fkey" FOREIGN KEY ("projectId", "disagreementId") REFERENCES "Disagreement"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisagreementSide" ADD CONSTRAINT "DisagreementSide_projectId_highlightId_fkey" FOREIGN KEY ("projectId", "highlightId") REFERENCES "Highlight"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_disagreementId_fkey" FOREIGN KEY ("projectId", "disagreementId") REFERENCES "Disagreement"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ═════════════════════════════════════════════════════════════════════════════════════════════════
-- What Prisma can't say: checks, expression indexes, roles, row-level security, the seal, the log.
-- ═════════════════════════════════════════════════════════════════════════════════════════════════

-- ── Checks ──────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email") AND length("email") BETWEEN 3 AND 254);
ALTER TABLE "User" ADD CONSTRAINT "User_name_length" CHECK (length("name") BETWEEN 1 AND 120);
ALTER TABLE "Project" ADD CONSTRAINT "Project_name_length" CHECK (length("name") BETWEEN 1 AND 200);
ALTER TABLE "Category" ADD CONSTRAINT "Category_name_length" CHECK (length("name") BETWEEN 1 AND 80);
ALTER TABLE "Category" ADD CONSTRAINT "Category_key_letter" CHECK ("key" ~ '^[[:alnum:]]$');
ALTER TABLE "Category" ADD CONSTRAINT "Category_not_own_parent" CHECK ("parentId" IS DISTINCT FROM "id");
ALTER TABLE "Article" ADD CONSTRAINT "Article_title_length" CHECK (length("title") BETWEEN 1 AND 500);
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_span" CHECK ("start" >= 0 AND "end" > "start" AND length("exact") > 0);
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_confidence" CHECK ("confidence" BETWEEN 0 AND 1);
ALTER TABLE "BlindHighlight" ADD CONSTRAINT "BlindHighlight_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "Disagreement" ADD CONSTRAINT "Disagreement_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_certainty" CHECK ("certainty" BETWEEN 0 AND 100);
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_subject" CHECK (
  num_nonnulls("highlightId", "disagreementId", "categoryId") = CASE WHEN "subjectKind" = 'article' THEN 0 ELSE 1 END
  AND CASE "subjectKind"
    WHEN 'highlight' THEN "highlightId" IS NOT NULL AND "articleId" IS NOT NULL
    WHEN 'disagreement' THEN "disagreementId" IS NOT NULL AND "articleId" IS NOT NULL
    WHEN 'category' THEN "categoryId" IS NOT NULL AND "articleId" IS NULL
    ELSE "articleId" IS NOT NULL
  END
);
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_resolved" CHECK (("resolvedAt" IS NULL) = ("resolvedBy" IS NULL));

-- Among living siblings a name is unique without case; among living categories a key is.
CREATE UNIQUE INDEX "Category_living_name" ON "Category" ("projectId", coalesce("parentId", '00000000-0000-0000-0000-000000000000'::uuid), lower("name")) WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "Category_living_key" ON "Category" ("projectId", lower("key")) WHERE "deletedAt" IS NULL AND "key" IS NOT NULL;
-- One open invitation for an address in a project.
CREATE UNIQUE INDEX "Invitation_open" ON "Invitation" ("projectId", lower("email")) WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;

-- ── Roles ───────────────────────────────────────────────────────────────────────────────────────
-- variorum_app: what a request of a signed-in person runs as. variorum_gate: sign-in, before anybody is known.
-- variorum_system: the few deeds above the projects (the functions below, seeding, the doctor). The role that logs in
-- and owns the tables has no policy: a transaction that forgets to take one of these roles sees nothing.
DO $$
DECLARE door text;
BEGIN
  IF current_setting('server_version_num')::int < 160000 THEN
    RAISE EXCEPTION 'Variorum needs PostgreSQL 16 or newer; this is %', current_setting('server_version');
  END IF;
  FOREACH door IN ARRAY ARRAY['variorum_app', 'variorum_gate', 'variorum_system'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = door) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB', door);
    END IF;
    -- The login may take the role, and inherits nothing of it: a policy for a role holds for those who inherit it.
    IF NOT pg_has_role(current_user, door, 'SET') OR pg_has_role(current_user, door, 'USAGE') THEN
      EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', door, current_user);
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO variorum_app, variorum_gate;
GRANT USAGE, CREATE ON SCHEMA public TO variorum_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO variorum_system;

-- ── Who is asking ───────────────────────────────────────────────────────────────────────────────
-- A local setting is '' after its transaction, not NULL.
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

CREATE FUNCTION app_projects() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
    SELECT coalesce(array_agg(m."projectId"), '{}')
    FROM "Member" m JOIN "Project" p ON p."id" = m."projectId"
    WHERE m."userId" = app_user() AND m."leftAt" IS NULL AND p."deletedAt" IS NULL
  $$;

CREATE FUNCTION app_projects_as(at_least "Role") RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
    SELECT coalesce(array_agg(m."projectId"), '{}')
    FROM "Member" m JOIN "Project" p ON p."id" = m."projectId"
    WHERE m."userId" = app_user() AND m."leftAt" IS NULL AND p."deletedAt" IS NULL AND m."role" >= at_least
  $$;

-- ── The one policy template ─────────────────────────────────────────────────────────────────────
-- guard('T'): members of the project. guard('T', sealed => true): of sealed rows only the author's own.
-- authored => true: one inserts in one's own name, and changes another's row only as a lead.
CREATE FUNCTION guard(tbl text, sealed boolean DEFAULT false, authored boolean DEFAULT false, key text DEFAULT 'projectId') RETURNS void LANGUAGE plpgsql
  AS $body$
DECLARE
  mine text := format('%I = ANY ((SELECT app_projects())::uuid[])', key);
  own text := '"authorId" = (SELECT app_user())';
BEGIN
  PERFORM guard_system(tbl);
  EXECUTE format('CREATE POLICY member ON %I TO variorum_app USING (%s%s)', tbl, mine,
    CASE WHEN sealed THEN format(' AND (NOT "sealed" OR %s)', own) ELSE '' END);
  IF authored THEN
    EXECUTE format('CREATE POLICY own_name ON %I AS RESTRICTIVE FOR INSERT TO variorum_app WITH CHECK (%s)', tbl, own);
    EXECUTE format('CREATE POLICY own_row ON %I AS RESTRICTIVE FOR UPDATE TO variorum_app USING (%s OR %I = ANY ((SELECT app_projects_as(''lead''))::uuid[]))', tbl, own, key);
  END IF;
END $body$;

-- FORCE: the owner of the tables is held by the policies too.
CREATE FUNCTION guard_system(tbl text) RETURNS void LANGUAGE plpgsql
  AS $body$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY system ON %I TO variorum_system USING (true)', tbl);
END $body$;

SELECT guard(t) FROM unnest(ARRAY['Category', 'CategoryRule', 'Article', 'Version', 'Original', 'Round', 'Assignment', 'BlindHighlight', 'Disagreement', 'DisagreementSide', 'Decision']) t;
SELECT guard(t, sealed => true, authored => true) FROM unnest(ARRAY['Highlight', 'Anchor', 'Tag', 'Comment']) t;
SELECT guard(t, sealed => true) FROM unnest(ARRAY['Thread', 'Reaction', 'Event']) t;
SELECT guard('Project', key => 'id');

CREATE POLICY own_name ON "Thread" AS RESTRICTIVE FOR INSERT TO variorum_app WITH CHECK ("authorId" = (SELECT app_user()));
CREATE POLICY own_name ON "Reaction" AS RESTRICTIVE FOR INSERT TO variorum_app WITH CHECK ("authorId" = (SELECT app_user()));
CREATE POLICY own_name ON "Event" AS RESTRICTIVE FOR INSERT TO variorum_app WITH CHECK ("authorId" = (SELECT app_user()));

-- Members: seen by members; made and changed by owners; everybody may leave.
SELECT guard_system('Member');
CREATE POLICY member ON "Member" FOR SELECT TO variorum_app USING ("projectId" = ANY ((SELECT app_projects())::uuid[]));
CREATE POLICY owner_adds ON "Member" FOR INSERT TO variorum_app WITH CHECK ("projectId" = ANY ((SELECT app_projects_as('owner'))::uuid[]));
CREATE POLICY owner_changes ON "Member" FOR UPDATE TO variorum_app USING ("projectId" = ANY ((SELECT app_projects_as('owner'))::uuid[]));
CREATE POLICY leave ON "Member" FOR UPDATE TO variorum_app USING ("userId" = (SELECT app_user()) AND "projectId" = ANY ((SELECT app_projects())::uuid[]))
  WITH CHECK ("userId" = (SELECT app_user()) AND "leftAt" IS NOT NULL);

-- Invitations: owners only; the gate finds one by the hash of its token.
SELECT guard_system('Invitation');
CREATE POLICY owner ON "Invitation" TO variorum_app USING ("projectId" = ANY ((SELECT app_projects_as('owner'))::uuid[]));
CREATE POLICY gate ON "Invitation" FOR SELECT TO variorum_gate USING (true);
CREATE POLICY gate ON "Project" FOR SELECT TO variorum_gate USING (true);

-- A pending import is its analyst's own.
SELECT guard_system('Import');
CREATE POLICY own ON "Import" TO variorum_app USING ("authorId" = (SELECT app_user()) AND "projectId" = ANY ((SELECT app_projects())::uuid[]));

-- A notification is read by the one it is for, and made in the name of the one who did the deed.
SELECT guard_system('Notification');
CREATE POLICY recipient ON "Notification" FOR SELECT TO variorum_app
  USING ("userId" = (SELECT app_user()) AND "projectId" = ANY ((SELECT app_projects())::uuid[]) AND (NOT "sealed" OR "authorId" = (SELECT app_user())));
CREATE POLICY recipient_marks ON "Notification" FOR UPDATE TO variorum_app
  USING ("userId" = (SELECT app_user()) AND "projectId" = ANY ((SELECT app_projects())::uuid[]) AND (NOT "sealed" OR "authorId" = (SELECT app_user())));
CREATE POLICY own_deed ON "Notification" FOR INSERT TO variorum_app
  WITH CHECK ("authorId" = (SELECT app_user()) AND "projectId" = ANY ((SELECT app_projects())::uuid[]));

-- Identity: one's own rows, and the names of people one shares a project with. The gate sees all of it.
SELECT guard_system(t) FROM unnest(ARRAY['User', 'Account', 'VerificationToken', 'UserLink', 'ApiToken', 'RateLimit']) t;
CREATE POLICY known ON "User" FOR SELECT TO variorum_app USING (
  "id" = (SELECT app_user())
  OR EXISTS (SELECT FROM "Member" m WHERE m."userId" = "User"."id" AND m."projectId" = ANY ((SELECT app_projects())::uuid[]))
);
CREATE POLICY own ON "User" FOR UPDATE TO variorum_app USING ("id" = (SELECT app_user()));
CREATE POLICY own ON "ApiToken" TO variorum_app USING ("userId" = (SELECT app_user()));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['User', 'Account', 'VerificationToken', 'UserLink', 'ApiToken', 'RateLimit'] LOOP
    EXECUTE format('CREATE POLICY gate ON %I TO variorum_gate USING (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO variorum_gate', t);
  END LOOP;
END $$;
GRANT SELECT ON "Invitation" TO variorum_gate;
GRANT SELECT ("id", "name", "deletedAt") ON "Project" TO variorum_gate;

-- ── Grants: by column where a column must not change ────────────────────────────────────────────
GRANT SELECT ("id", "email", "name", "image", "demo", "createdAt", "disabledAt") ON "User" TO variorum_app;
GRANT UPDATE ("name", "image") ON "User" TO variorum_app;
GRANT SELECT, INSERT ON "ApiToken" TO variorum_app;
GRANT UPDATE ("revokedAt", "name") ON "ApiToken" TO variorum_app;

GRANT SELECT ON "Project", "Member", "Invitation", "Category", "CategoryRule", "Article", "Version", "Original", "Import", "Round", "Assignment", "BlindHighlight", "Highlight", "Anchor", "Tag", "Thread", "Comment", "Reaction", "Notification", "Disagreement", "DisagreementSide", "Decision", "Event" TO variorum_app;
GRANT INSERT ON "Member", "Invitation", "Category", "CategoryRule", "Article", "Version", "Original", "Import", "Round", "Assignment", "Highlight", "Anchor", "Tag", "Thread", "Comment", "Reaction", "Notification", "Disagreement", "DisagreementSide", "Decision", "Event" TO variorum_app;
GRANT DELETE ON "Reaction", "Assignment", "Import", "DisagreementSide" TO variorum_app;
GRANT UPDATE ("name", "description", "codingMode", "eventSeq", "rev", "updatedAt", "deletedAt") ON "Project" TO variorum_app;
GRANT UPDATE ("role", "rev", "leftAt") ON "Member" TO variorum_app;
GRANT UPDATE ("revokedAt") ON "Invitation" TO variorum_app;
GRANT UPDATE ("parentId", "name", "colour", "key", "summary", "use", "avoid", "examples", "definitionRev", "position", "rev", "updatedAt", "retiredAt", "deletedAt", "mergedIntoId") ON "Category" TO variorum_app;
GRANT UPDATE ("text", "deletedAt") ON "CategoryRule" TO variorum_app;
GRANT UPDATE ("title", "author", "outlet", "publishedOn", "sourceUrl", "language", "codingMode", "versionId", "rev", "updatedAt", "deletedAt") ON "Article" TO variorum_app;
GRANT UPDATE ("acceptedAt", "articleId", "draft") ON "Import" TO variorum_app;
GRANT UPDATE ("rev", "startedAt", "submittedAt") ON "Assignment" TO variorum_app;
GRANT UPDATE ("note", "rev", "updatedAt", "deletedAt") ON "Highlight" TO variorum_app;
GRANT UPDATE ("start", "end", "exact", "prefix", "suffix", "state", "confidence") ON "Anchor" TO variorum_app;
GRANT UPDATE ("categoryId", "certainty", "reason", "position", "definitionRev", "createdAt", "deletedAt") ON "Tag" TO variorum_app;
GRANT UPDATE ("assigneeId", "rev", "updatedAt", "resolvedAt", "resolvedBy", "deletedAt") ON "Thread" TO variorum_app;
GRANT UPDATE ("body", "text", "rev", "editedAt", "deletedAt") ON "Comment" TO variorum_app;
GRANT UPDATE ("readAt") ON "Notification" TO variorum_app;
GRANT UPDATE ("kind", "state", "start", "end", "versionId", "ownerId", "dueOn", "rev", "updatedAt") ON "Disagreement" TO variorum_app;
GRANT UPDATE ("supersededAt") ON "Decision" TO variorum_app;

-- ── The seal: rows of a blind article are born sealed, whoever forgets to say so ─────────────────
CREATE FUNCTION born_sealed() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW."articleId" IS NOT NULL THEN
    NEW."sealed" := coalesce((SELECT a."sealed" FROM "Article" a WHERE a."projectId" = NEW."projectId" AND a."id" = NEW."articleId"), true);
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION event_born_sealed() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  -- News of the article itself (its title, a reveal) is for everybody; news of coding and discussion is sealed with its article.
  IF NEW."articleId" IS NOT NULL AND NEW."kind" !~ '^(article|round|assignment)\.' THEN
    NEW."sealed" := coalesce((SELECT a."sealed" FROM "Article" a WHERE a."projectId" = NEW."projectId" AND a."id" = NEW."articleId"), true);
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Highlight', 'Anchor', 'Tag', 'Thread', 'Comment', 'Reaction', 'Notification'] LOOP
    EXECUTE format('CREATE TRIGGER born_sealed BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION born_sealed()', t);
  END LOOP;
END $$;
CREATE TRIGGER born_sealed BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION event_born_sealed();

-- ── The log is append-only: not even the owner changes an event, but for its seal ────────────────
CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql
  AS $$
BEGIN
  IF (OLD."projectId", OLD."seq", OLD."kind", OLD."subjectId", OLD."articleId", OLD."authorId", OLD."after", OLD."before", OLD."at")
    IS DISTINCT FROM (NEW."projectId", NEW."seq", NEW."kind", NEW."subjectId", NEW."articleId", NEW."authorId", NEW."after", NEW."before", NEW."at") THEN
    RAISE EXCEPTION 'an event is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE ON "Event" FOR EACH ROW EXECUTE FUNCTION event_is_append_only();

-- ── Doors into a project for somebody who is not yet in it ───────────────────────────────────────
-- Makes a project with its maker as owner. False when the id is taken.
CREATE FUNCTION found_project(new_id uuid, new_name text, new_description text, new_mode "CodingMode") RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
BEGIN
  IF app_user() IS NULL THEN RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = 'insufficient_privilege'; END IF;
  INSERT INTO "Project" ("id", "name", "description", "codingMode", "createdBy") VALUES (new_id, new_name, new_description, new_mode, app_user())
    ON CONFLICT ("id") DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO "Member" ("projectId", "userId", "role") VALUES (new_id, app_user(), 'owner');
  RETURN true;
END $$;

-- Takes an invitation up for the signed-in person. Answers what became of it.
CREATE FUNCTION accept_invitation(hash text) RETURNS TABLE (outcome text, project uuid) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
DECLARE
  found "Invitation"%ROWTYPE;
  mail text;
BEGIN
  SELECT u."email" INTO mail FROM "User" u WHERE u."id" = app_user() AND u."disabledAt" IS NULL;
  IF mail IS NULL THEN RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT i.* INTO found FROM "Invitation" i JOIN "Project" p ON p."id" = i."projectId" AND p."deletedAt" IS NULL WHERE i."tokenHash" = hash FOR UPDATE OF i;
  IF NOT FOUND THEN RETURN QUERY SELECT 'absent'::text, NULL::uuid; RETURN; END IF;
  IF found."acceptedBy" = app_user() THEN RETURN QUERY SELECT 'member'::text, found."projectId"; RETURN; END IF;
  IF found."acceptedAt" IS NOT NULL OR found."revokedAt" IS NOT NULL THEN RETURN QUERY SELECT 'absent'::text, NULL::uuid; RETURN; END IF;
  IF found."expiresAt" < now() THEN RETURN QUERY SELECT 'expired'::text, NULL::uuid; RETURN; END IF;
  IF lower(found."email") <> mail THEN RETURN QUERY SELECT 'other-account'::text, NULL::uuid; RETURN; END IF;
  INSERT INTO "Member" AS m ("projectId", "userId", "role") VALUES (found."projectId", app_user(), found."role")
    ON CONFLICT ("projectId", "userId") DO UPDATE SET "role" = greatest(m."role", excluded."role"), "leftAt" = NULL, "rev" = m."rev" + 1
    WHERE m."leftAt" IS NOT NULL OR m."role" < excluded."role";
  UPDATE "Invitation" i SET "acceptedAt" = now(), "acceptedBy" = app_user() WHERE i."projectId" = found."projectId" AND i."id" = found."id";
  RETURN QUERY SELECT 'accepted'::text, found."projectId";
END $$;

-- Is this session good? One row or none.
CREATE FUNCTION identify_session(claimed uuid, epoch integer) RETURNS TABLE ("userId" uuid, "name" text, "email" text, "demo" boolean) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$ SELECT u."id", u."name", u."email", u."demo" FROM "User" u WHERE u."id" = claimed AND u."sessionEpoch" = epoch AND u."disabledAt" IS NULL $$;

-- Whose token is this? Notes its use at most once a minute.
CREATE FUNCTION identify_token(hash text) RETURNS TABLE ("userId" uuid, "name" text, "email" text, "demo" boolean, "scope" "TokenScope", "tokenId" uuid) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
  AS $$
BEGIN
  UPDATE "ApiToken" t SET "lastUsedAt" = now() WHERE t."tokenHash" = hash AND t."revokedAt" IS NULL AND (t."lastUsedAt" IS NULL OR t."lastUsedAt" < now() - interval '1 minute');
  RETURN QUERY SELECT u."id", u."name", u."email", u."demo", t."scope", t."id" FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
    WHERE t."tokenHash" = hash AND t."revokedAt" IS NULL AND (t."expiresAt" IS NULL OR t."expiresAt" > now()) AND u."disabledAt" IS NULL;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_user(), app_projects(), app_projects_as("Role"), found_project(uuid, text, text, "CodingMode"), accept_invitation(text), born_sealed(), event_born_sealed(), event_is_append_only() TO variorum_app;
GRANT EXECUTE ON FUNCTION app_user() TO variorum_system;
GRANT EXECUTE ON FUNCTION identify_session(uuid, integer), identify_token(text) TO variorum_gate;
DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION identify_session(uuid, integer), identify_token(text) TO %I', current_user); EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', current_user); END $$;
-- Last, as who gives a function away can grant nothing of it any more.
ALTER FUNCTION app_projects() OWNER TO variorum_system;
ALTER FUNCTION app_projects_as("Role") OWNER TO variorum_system;
ALTER FUNCTION found_project(uuid, text, text, "CodingMode") OWNER TO variorum_system;
ALTER FUNCTION accept_invitation(text) OWNER TO variorum_system;
ALTER FUNCTION identify_session(uuid, integer) OWNER TO variorum_system;
ALTER FUNCTION identify_token(text) OWNER TO variorum_system;
REVOKE CREATE ON SCHEMA public FROM variorum_system;
