<?xml version="1.0" encoding="utf-8"?>
<!-- The opened bids of a referral, and who sent none. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/outcome.xsl"/>

  <xsl:template match="page" mode="title">Bids: <xsl:value-of select="referral/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals</xsl:with-param>
      <xsl:with-param name="label">Referrals</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href"><xsl:if test="referral/authority_id = frame/who/authority">/referrals/<xsl:value-of select="referral/id"/></xsl:if></xsl:with-param>
      <xsl:with-param name="label"><xsl:value-of select="referral/reference"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label">Bids</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/></span>
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="opening/bids = 0">No bids came</xsl:when>
        <xsl:otherwise><xsl:call-template name="count"><xsl:with-param name="of" select="opening/bids"/><xsl:with-param name="one">bid</xsl:with-param></xsl:call-template> came</xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:apply-templates select="referral" mode="steps"><xsl:with-param name="here">bids</xsl:with-param></xsl:apply-templates>
    <p class="govuk-body">Bids closed on <xsl:value-of select="referral/closes_at/@text"/>. Opened on <xsl:value-of select="opening/opened_at/@text"/><xsl:if test="opening/person"> by <xsl:value-of select="opening/person"/></xsl:if>.</p>
    <xsl:if test="declare">
      <div class="dps-box dps-box--warn">
        <p class="govuk-body">You are named as an evaluator. You can read the bids once you have <a class="govuk-link" href="/marking/{declare}">declared that you have no conflict of interest</a>.</p>
      </div>
    </xsl:if>
    <xsl:if test="opening/bids = 0 and referral/state = 'opened'">
      <p class="govuk-body">Ask those who were invited why, look at the reasons below, and <xsl:choose><xsl:when test="frame/who/role/@word = 'broker'"><a class="govuk-link" href="/referrals/{referral/id}/close">close the referral without an award</a></xsl:when><xsl:otherwise>close the referral without an award</xsl:otherwise></xsl:choose>.</p>
    </xsl:if>
    <xsl:if test="list/row">
      <xsl:apply-templates select="list"/>
      <p class="govuk-body">
        <xsl:choose>
          <xsl:when test="referral/state != 'opened'"><a class="govuk-link" href="/referrals/{referral/id}/result">The result</a></xsl:when>
          <xsl:when test="frame/who/role/@word = 'broker'"><xsl:call-template name="button"><xsl:with-param name="href" select="concat('/referrals/', referral/id, '/marking')"/><xsl:with-param name="text">Go to marking</xsl:with-param></xsl:call-template></xsl:when>
          <xsl:when test="frame/who/role[@word = 'procurement' or @word = 'approver' or @word = 'auditor']"><a class="govuk-link" href="/referrals/{referral/id}/marking">Marking of the written answers</a></xsl:when>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:if test="silent"><xsl:apply-templates select="." mode="silent"/></xsl:if>
  </xsl:template>

  <xsl:template match="provider" mode="cell">
    <xsl:value-of select="."/>
    <xsl:if test="../suspended = 1"><br/><xsl:call-template name="tag"><xsl:with-param name="colour">red</xsl:with-param><xsl:with-param name="text">Suspended when bids closed: not counted</xsl:with-param></xsl:call-template></xsl:if>
    <xsl:if test="../must_missed > 0"><br/><xsl:call-template name="tag"><xsl:with-param name="colour">yellow</xsl:with-param><xsl:with-param name="text">Misses a must-have</xsl:with-param></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template match="needs_met" mode="cell"><xsl:value-of select="."/> of <xsl:value-of select="/page/referral/needs_marks"/></xsl:template>
  <xsl:template match="features_met" mode="cell"><xsl:value-of select="."/> of <xsl:value-of select="/page/referral/features_marks"/></xsl:template>

  <xsl:template match="page" mode="silent">
    <h2 class="govuk-heading-m">Invited, and sent no bid: <xsl:value-of select="count(silent)"/></h2>
    <xsl:call-template name="table">
      <xsl:with-param name="id">silent</xsl:with-param>
      <xsl:with-param name="caption">Who sent no bid</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Establishment</th><th scope="col">Why</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="silent">
          <tr>
            <th scope="row"><xsl:value-of select="establishment"/></th>
            <td>
              <xsl:choose>
                <xsl:when test="declined_at">Declined: <xsl:value-of select="reason"/><xsl:if test="note">. <xsl:value-of select="note"/></xsl:if></xsl:when>
                <xsl:otherwise><span class="dps-quiet">Said nothing</span></xsl:otherwise>
              </xsl:choose>
            </td>
          </tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
