<?xml version="1.0" encoding="utf-8"?>
<!-- The guides there are: mode="title" of <guide> names one; the template "guides" lists them all, those of one's own roles first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="guide" mode="title">
    <xsl:choose>
      <xsl:when test=". = 'joining'">Joining as a provider</xsl:when>
      <xsl:when test=". = 'provider'">For providers</xsl:when>
      <xsl:when test=". = 'broker'">For brokers</xsl:when>
      <xsl:when test=". = 'evaluator'">For evaluators</xsl:when>
      <xsl:when test=". = 'approver'">For approvers and panel members</xsl:when>
      <xsl:when test=". = 'contracts'">For contract managers</xsl:when>
      <xsl:when test=". = 'procurement'">For procurement officers</xsl:when>
      <xsl:when test=". = 'finance'">For finance</xsl:when>
      <xsl:when test=". = 'auditor'">For auditors</xsl:when>
      <xsl:when test=". = 'administrator'">For administrators</xsl:when>
      <xsl:when test=". = 'family'">For families</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="guide" mode="summary">
    <xsl:choose>
      <xsl:when test=". = 'joining'">How a provider comes in, what it needs and what happens then.</xsl:when>
      <xsl:when test=". = 'provider'">Keep your places up to date, bid, accept agreements.</xsl:when>
      <xsl:when test=". = 'broker'">Draft a referral, put it out, award.</xsl:when>
      <xsl:when test=". = 'evaluator'">Mark written answers, alone and then together.</xsl:when>
      <xsl:when test=". = 'approver'">Decide on awards above a broker’s delegation.</xsl:when>
      <xsl:when test=". = 'contracts'">Agreements from issue to end.</xsl:when>
      <xsl:when test=". = 'procurement'">The system, applications, notices.</xsl:when>
      <xsl:when test=". = 'finance'">What is committed, and to whom.</xsl:when>
      <xsl:when test=". = 'auditor'">Read everything, change nothing.</xsl:when>
      <xsl:when test=". = 'administrator'">People, roles, messages.</xsl:when>
      <xsl:when test=". = 'family'">What choosing means.</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="guides">
    <xsl:variable name="own" select="/page/guide[@own]"/>
    <xsl:if test="$own">
      <h3 class="govuk-heading-s">For you</h3>
      <ul class="govuk-list govuk-list--spaced"><xsl:apply-templates select="$own" mode="item"/></ul>
      <h3 class="govuk-heading-s">For others</h3>
    </xsl:if>
    <ul class="govuk-list govuk-list--spaced"><xsl:apply-templates select="/page/guide[not(@own)]" mode="item"/></ul>
  </xsl:template>

  <xsl:template match="guide" mode="item">
    <li><a class="govuk-link" href="/help/{.}"><xsl:apply-templates select="." mode="title"/></a><br/><xsl:apply-templates select="." mode="summary"/></li>
  </xsl:template>

</xsl:stylesheet>
