<?xml version="1.0" encoding="utf-8"?>
<!-- The heading is the answer: what is late, what is due today; then each thing, its act as the link. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:choose>
      <xsl:when test="late > 0 and today > 0"><xsl:value-of select="late"/> late, <xsl:value-of select="today"/> due today</xsl:when>
      <xsl:when test="late > 0"><xsl:value-of select="late"/> late</xsl:when>
      <xsl:when test="today > 0"><xsl:value-of select="today"/> due today</xsl:when>
      <xsl:when test="count(item) = 1">1 thing to do</xsl:when>
      <xsl:when test="item"><xsl:value-of select="count(item)"/> things to do</xsl:when>
      <xsl:otherwise>Nothing waits for you</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-headline">
      <div>
        <span class="dps-caption"><xsl:value-of select="day"/>, for <xsl:value-of select="frame/who/body"/></span>
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
      </div>
      <xsl:apply-templates select="frame/who" mode="begin"/>
    </div>
    <xsl:choose>
      <xsl:when test="bars or admission">
        <div class="dps-main-aside">
          <div><xsl:apply-templates select="." mode="lists"/></div>
          <aside class="dps-aside" aria-label="How things stand">
            <xsl:apply-templates select="bars"/>
            <xsl:if test="admission"><xsl:apply-templates select="." mode="standing"/></xsl:if>
          </aside>
        </div>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="lists"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="lists">
    <xsl:choose>
      <xsl:when test="item">
        <xsl:call-template name="waiting">
          <xsl:with-param name="rows" select="item"/>
          <xsl:with-param name="caption">Your work, most urgent first</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="frame/who" mode="empty"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="other">
      <h2 class="govuk-heading-m">With others</h2>
      <xsl:call-template name="waiting">
        <xsl:with-param name="rows" select="other"/>
        <xsl:with-param name="caption">What you are waiting for</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="bars" mode="caption">
    <xsl:call-template name="count"><xsl:with-param name="of" select="sum(bar/value)"/><xsl:with-param name="one">live referral</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="bar/label" mode="value">
    <xsl:choose>
      <xsl:when test=". = 'draft'">Draft</xsl:when>
      <xsl:when test=". = 'open'">Open for bids</xsl:when>
      <xsl:when test=". = 'closed'">Bids to open</xsl:when>
      <xsl:when test=". = 'marking'">Being marked</xsl:when>
      <xsl:when test=". = 'family'">With family</xsl:when>
      <xsl:otherwise>Agreement sent</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="standing">
    <section>
      <h2 class="govuk-heading-s">Your establishments</h2>
      <ul class="govuk-list govuk-list--spaced dps-small">
        <xsl:for-each select="admission">
          <li>
            <a class="govuk-link" href="/establishments/{id}"><xsl:value-of select="name"/></a><br/>
            <xsl:value-of select="category"/>
            <xsl:choose>
              <xsl:when test="state = 'suspended'">: <span class="dps-late">suspended</span></xsl:when>
              <xsl:otherwise>, score <xsl:value-of select="score/@text"/><xsl:if test="brings">: <xsl:value-of select="brings/@text"/> points in every bid</xsl:if></xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="waiting">
    <xsl:param name="rows"/>
    <xsl:param name="caption"/>
    <table class="govuk-table dps-dense dps-work-list">
      <caption class="govuk-table__caption govuk-visually-hidden"><xsl:value-of select="$caption"/></caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">Due</th>
          <th scope="col" class="govuk-table__header">What to do</th>
          <th scope="col" class="govuk-table__header">Reference</th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        <xsl:for-each select="$rows">
          <tr class="govuk-table__row">
            <td class="govuk-table__cell">
              <xsl:choose>
                <xsl:when test="due">
                  <xsl:call-template name="due">
                    <xsl:with-param name="text" select="due"/>
                    <xsl:with-param name="urgency" select="urgency"/>
                  </xsl:call-template>
                </xsl:when>
                <xsl:otherwise><span class="dps-quiet">No date</span></xsl:otherwise>
              </xsl:choose>
            </td>
            <td class="govuk-table__cell">
              <xsl:apply-templates select="what"/><br/>
              <span class="dps-quiet"><xsl:value-of select="about"/></span>
            </td>
            <td class="govuk-table__cell"><xsl:value-of select="reference"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- What each word asks for, and where it is done. -->
  <xsl:template match="what">
    <xsl:choose>
      <xsl:when test=". = 'invitation'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/invitations/', ../id)"/><xsl:with-param name="words">Bid or decline</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'bid_draft'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/invitations/', ../id, '/bid')"/><xsl:with-param name="words">Finish and submit your bid</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agreement_accept'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/agreements/', ../id)"/><xsl:with-param name="words">Accept or decline an agreement</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'application_draft'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/applications/', ../id)"/><xsl:with-param name="words">Finish your application</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'joining'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/joinings/', ../id)"/><xsl:with-param name="words">Say whether somebody may act for an organisation</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'establishment_first'"><xsl:call-template name="go"><xsl:with-param name="path">/establishments/new</xsl:with-param><xsl:with-param name="words">Add your first school, home or service</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'evidence_expires'"><xsl:call-template name="go"><xsl:with-param name="path">/evidence</xsl:with-param><xsl:with-param name="words">Replace a document that runs out</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'referral_draft'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id)"/><xsl:with-param name="words">Finish the draft</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'opening'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/open')"/><xsl:with-param name="words">Open the bids</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'no_bids'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/close')"/><xsl:with-param name="words">Close: nobody bid</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'evaluators'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/marking')"/><xsl:with-param name="words">Name the evaluators</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'marking_goes_on'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/marking')"/><xsl:with-param name="words">Evaluators are marking</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'result_due'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/result')"/><xsl:with-param name="words">Work out the result</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'decide'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/result')"/><xsl:with-param name="words">Look at the result and decide</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'choice_made'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/award')"/><xsl:with-param name="words">Award as the family chose</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'choice_late'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/choice')"/><xsl:with-param name="words">Chase the family’s choice, or award to first place</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'choice_waits'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id, '/choice')"/><xsl:with-param name="words">The family is choosing</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'closes'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/referrals/', ../id)"/><xsl:with-param name="words">Providers are bidding</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'declare'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/marking/', ../id)"/><xsl:with-param name="words">Declare whether you have a conflict</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'conflict'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/marking/', ../id)"/><xsl:with-param name="words">A remedy for your conflict is awaited</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'mark'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/marking/', ../id)"/><xsl:with-param name="words">Mark the answers</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agree'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/marking/', ../id, '/agree')"/><xsl:with-param name="words">Agree the marks</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'award'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/awards/', ../id)"/><xsl:with-param name="words">Decide a proposed award</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agreement_issue'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/agreements/', ../id)"/><xsl:with-param name="words">Issue the agreement</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'agreement_sign'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/agreements/', ../id)"/><xsl:with-param name="words">Accept the agreement for the council</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'application'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/applications/', ../id)"/><xsl:with-param name="words">Decide an application</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'mark_application'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/applications/', ../id)"/><xsl:with-param name="words">Mark the written answers of an application</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_due'"><xsl:call-template name="go"><xsl:with-param name="path">/notices</xsl:with-param><xsl:with-param name="words">Prepare the quarter’s award notice</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_draft'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/notices/', ../id)"/><xsl:with-param name="words">Finish a notice</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_release'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/notices/', ../id)"/><xsl:with-param name="words">Release a notice</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'notice_publish'"><xsl:call-template name="go"><xsl:with-param name="path" select="concat('/notices/', ../id)"/><xsl:with-param name="words">Send the notice and record its number</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test=". = 'messages'"><xsl:call-template name="go"><xsl:with-param name="path">/messages</xsl:with-param><xsl:with-param name="words">Look at the outbox</xsl:with-param></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="go">
    <xsl:param name="path"/>
    <xsl:param name="words"/>
    <a class="govuk-link" href="{$path}"><strong><xsl:value-of select="$words"/></strong><span class="govuk-visually-hidden">, <xsl:value-of select="../reference"/></span></a>
  </xsl:template>

  <!-- What somebody of this role most often begins. -->
  <xsl:template match="who" mode="begin">
    <xsl:choose>
      <xsl:when test="role[@word = 'broker']"><xsl:call-template name="begin-button"><xsl:with-param name="path">/referrals/new</xsl:with-param><xsl:with-param name="words">Draft a referral</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="role[@word = 'procurement']"><xsl:call-template name="begin-button"><xsl:with-param name="path">/providers/new</xsl:with-param><xsl:with-param name="words">Invite a provider</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="role[@word = 'administrator']"><xsl:call-template name="begin-button"><xsl:with-param name="path">/people/new</xsl:with-param><xsl:with-param name="words">Invite a person</xsl:with-param></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="begin-button">
    <xsl:param name="path"/>
    <xsl:param name="words"/>
    <div class="govuk-button-group"><a href="{$path}" role="button" draggable="false" class="govuk-button" data-module="govuk-button"><xsl:value-of select="$words"/></a></div>
  </xsl:template>

  <!-- Nothing waits: what could be done instead. -->
  <xsl:template match="who" mode="empty">
    <xsl:choose>
      <xsl:when test="role[@word = 'member' or @word = 'admin']">
        <p class="govuk-body">Referrals that you are invited to, drafts, agreements and documents that run out appear here.</p>
        <p class="govuk-body"><a class="govuk-link" href="/establishments">Keep your establishments</a> up to date, or <a class="govuk-link" href="/establishments">apply for one of them</a>.</p>
      </xsl:when>
      <xsl:when test="role[@word = 'auditor' or @word = 'finance']">
        <p class="govuk-body">You can read <a class="govuk-link" href="/referrals">referrals</a>, <a class="govuk-link" href="/agreements">agreements</a> and <a class="govuk-link" href="/notices">notices</a>.</p>
      </xsl:when>
      <xsl:when test="role"><p class="govuk-body">New work appears here, most urgent first.</p></xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">You are signed in, but nobody has given you a role. The person who invited you can.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
