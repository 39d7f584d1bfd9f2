<?xml version="1.0" encoding="utf-8"?>
<!-- The meter of an award: committed, this award, what would be left of the cap; the test of the single contract. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="measures">
    <section class="dps-box" aria-labelledby="measures">
      <xsl:if test="obstacle[. != 'warning']"><xsl:attribute name="class">dps-box dps-box--warn</xsl:attribute></xsl:if>
      <h2 class="govuk-heading-s" id="measures">What stands for and against it</h2>
      <xsl:if test="cap">
        <figure class="dps-meter">
          <figcaption class="dps-meter__fact"><xsl:value-of select="projected/@text"/> of <xsl:value-of select="cap/@text"/> committed with this award</figcaption>
          <svg width="100%" height="20" aria-hidden="true" focusable="false">
            <rect class="dps-meter__track" x="0" y="1" width="100%" height="18"/>
            <rect class="dps-meter__fill" x="0" y="1" width="{projected_share/@text}" height="18"/>
            <rect class="dps-bar__fill" x="0" y="1" width="{committed_share/@text}" height="18"/>
          </svg>
          <p class="dps-meter__ends"><span><xsl:value-of select="committed/@text"/> before</span><span><xsl:value-of select="remaining/@text"/> left after</span></p>
        </figure>
      </xsl:if>
      <dl class="dps-measures">
        <div><dt>Whole-life value</dt><dd><xsl:value-of select="value/@text"/></dd></div>
        <xsl:if test="linked != 0"><div><dt>Other awards, same child and provider</dt><dd><xsl:value-of select="linked/@text"/></dd></div></xsl:if>
        <xsl:if test="gate">
          <div><dt>Cabinet decides above <xsl:value-of select="gate/@text"/></dt><dd><xsl:choose><xsl:when test="whole_life > gate">Needed: <xsl:value-of select="whole_life/@text"/> is more</xsl:when><xsl:otherwise>Not needed</xsl:otherwise></xsl:choose></dd></div>
        </xsl:if>
        <xsl:if test="budget"><div><dt>Budget of the referral</dt><dd><xsl:value-of select="budget/@text"/></dd></div></xsl:if>
        <div><dt>You may award alone</dt><dd><xsl:choose><xsl:when test="delegation">Up to <xsl:value-of select="delegation/@text"/></xsl:when><xsl:otherwise>Nothing: somebody with delegation decides</xsl:otherwise></xsl:choose></dd></div>
      </dl>
      <xsl:call-template name="why"><xsl:with-param name="of">whole gate ceiling panel fee standstill</xsl:with-param><xsl:with-param name="referral" select="../award/referral | ../referral/id"/></xsl:call-template>
      <xsl:if test="obstacle">
        <ul class="govuk-list govuk-list--bullet">
          <xsl:for-each select="obstacle"><li><xsl:apply-templates select="." mode="obstacle"/></li></xsl:for-each>
        </ul>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="obstacle" mode="obstacle">
    <xsl:choose>
      <xsl:when test=". = 'over_gate'">A contract of more than <xsl:value-of select="../gate/@text"/> needs a recorded Cabinet decision.</xsl:when>
      <xsl:when test=". = 'over_cap'">The system’s cap of <xsl:value-of select="../cap/@text"/> would be passed. This award cannot be made.</xsl:when>
      <xsl:when test=". = 'over_delegation'">It is above your delegation: an approver decides.</xsl:when>
      <xsl:when test=". = 'no_panel'">The resources panel has not approved an amount yet.</xsl:when>
      <xsl:when test=". = 'over_approved'">It is more than the panel approved.</xsl:when>
      <xsl:when test=". = 'over_budget'">It is more than the budget of the referral.</xsl:when>
      <xsl:when test=". = 'no_reason'">A must-have is missed: say why you award all the same.</xsl:when>
      <xsl:when test=". = 'no_decision'">Awarding against the rank needs a decision on paper.</xsl:when>
      <xsl:when test=". = 'warning'">More than <xsl:value-of select="../warning/@text"/> would be committed. Tell procurement: the extension has not been taken yet.</xsl:when>
      <xsl:otherwise>It has no value to award.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What an agreement costs, in words: £1,442.50 a week. -->
  <xsl:template match="unit" mode="a-unit"><xsl:text> a </xsl:text><xsl:value-of select="."/></xsl:template>

</xsl:stylesheet>
